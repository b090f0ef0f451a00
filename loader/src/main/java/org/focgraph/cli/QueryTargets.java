package org.focgraph.cli;

import org.focgraph.query.DatasetTarget;
import org.focgraph.query.EndpointTarget;
import org.focgraph.query.QueryTarget;
import org.focgraph.store.Generation;
import org.focgraph.store.Store;

/** Where a command's questions go: the store on disk, the server that has it open, or an endpoint elsewhere. */
final class QueryTargets implements AutoCloseable {

    private final QueryTarget target;
    private final String release;
    private final Generation opened;

    private QueryTargets(QueryTarget target, String release, Generation opened) {
        this.target = target;
        this.release = release;
        this.opened = opened;
    }

    static QueryTargets of(StoreOption option) {
        if (option.isRemote()) {
            return new QueryTargets(new EndpointTarget(option.place()), option.place(), null);
        }
        Store store = option.local();
        var serving = store.serving();
        if (serving.isPresent()) {
            return new QueryTargets(
                    new EndpointTarget(serving.get().endpoint()),
                    store.currentId().orElse("unknown"),
                    null);
        }
        var generation = store.open();
        return new QueryTargets(new DatasetTarget(generation.dataset()), generation.id(), generation);
    }

    QueryTarget target() {
        return target;
    }

    /** The generation that answers, for citations. */
    String release() {
        return release;
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
