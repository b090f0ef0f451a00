package org.focgraph.store;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Fills an empty database: collects the ids of all statements, sorts them once per index, and writes each index from
 * the bottom up. This is what Jena's {@code tdb2.xloader} does with files; statements by the million fit into memory (24
 * bytes each, 32 in a named graph), and packed indexes are half the size of those grown by insertion.
 *
 * <p>After {@link #finish} the database must be closed and opened again: it has not seen what was written under it.
 */
final class PackedLoader extends StreamRDFBase {

    private static final int REMEMBERED = 1 << 16;

    private final DatasetGraph database;
    private final NodeTable nodes;
    private final Transaction writing;
    private final Tuples triples = new Tuples(3);
    private final Tuples quads = new Tuples(4);

    private final Node[] remembered = new Node[REMEMBERED];
    private final long[] rememberedIds = new long[REMEMBERED];
    private final byte[] id = new byte[SystemTDB.SizeOfNodeId];

    PackedLoader(DatasetGraph database) {
        this.database = database;
        this.nodes = TDBInternal.getDatasetGraphTDB(database)
                .getTripleTable()
                .getNodeTupleTable()
                .getNodeTable();
        var coordinator = CoLib.newCoordinator();
        CoLib.add(coordinator, nodes);
        CoLib.start(coordinator);
        this.writing = coordinator.begin(TxnType.WRITE);
    }

    @Override
    public void triple(Triple triple) {
        triples.add(idOf(triple.getSubject()), idOf(triple.getPredicate()), idOf(triple.getObject()));
    }

    @Override
    public void quad(Quad quad) {
        quads.add(idOf(quad.getGraph()), idOf(quad.getSubject()), idOf(quad.getPredicate()), idOf(quad.getObject()));
    }

    /** A statement has its terms from a few that return all the time; the node table asks more of each look. */
    private long idOf(Node node) {
        int hash = node.hashCode();
        int slot = (hash ^ hash >>> 16) & REMEMBERED - 1;
        if (!node.equals(remembered[slot])) {
            NodeIdFactory.set(nodes.getAllocateNodeId(node), id);
            remembered[slot] = node;
            rememberedIds[slot] = Bytes.getLong(id);
        }
        return rememberedIds[slot];
    }

    /** Writes the indexes, on all cores: none shares a file with another. */
    @Override
    public void finish() {
        writing.commit();
        writing.end();
        Stream.of(Names.tripleIndexes).parallel().forEach(index -> write(triples, Names.primaryIndexTriples, index));
        Stream.of(Names.quadIndexes).parallel().forEach(index -> write(quads, Names.primaryIndexQuads, index));
    }

    private void write(Tuples tuples, String primary, String name) {
        var order = name.chars().map(primary::indexOf).toArray();
        var index = (TupleIndexRecord) TDBInternal.findIndex(database, name);
        var tree = (BPlusTree) index.getRangeIndex();
        var factory = tree.getRecordFactory();
        var params = new BPlusTreeParams(BPlusTreeParams.calcOrder(SystemTDB.BlockSize, factory), factory);
        CoLib.executeWrite(
                index,
                () -> BPlusTreeRewriter.packIntoBPlusTree(
                        new Records(tuples, order, factory),
                        params,
                        factory,
                        tree.getStateManager().getBufferChannel(),
                        tree.getNodeManager().getBlockMgr(),
                        tree.getRecordsMgr().getBlockMgr()));
    }

    /** The tuples as an index holds them: in its order, each once. */
    private static final class Records implements Iterator<Record> {
        private final Tuples tuples;
        private final int[] order;
        private final RecordFactory factory;
        private final int[] sorted;
        private int next;

        Records(Tuples tuples, int[] order, RecordFactory factory) {
            this.tuples = tuples;
            this.order = order;
            this.factory = factory;
            this.sorted = tuples.sortedBy(order);
        }

        @Override
        public boolean hasNext() {
            return next < sorted.length;
        }

        @Override
        public Record next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var key = new byte[order.length * SystemTDB.SizeOfNodeId];
            for (int i = 0; i < order.length; i++) {
                Bytes.setLong(tuples.at(sorted[next], order[i]), key, i * SystemTDB.SizeOfNodeId);
            }
            int written = next++;
            while (hasNext() && tuples.areEqual(sorted[next], sorted[written])) {
                next++;
            }
            return factory.create(key);
        }
    }
}
