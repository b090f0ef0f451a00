package org.focgraph.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tags of answers given before, by what was asked to the letter: who holds an answer is told so without the question
 * being read again. Only answers of the release in use are in it.
 */
final class Tags {

    private static final int MOST = 10_000;

    /** @param headers what a reply without a body repeats */
    record Tagged(String tag, Map<String, String> headers) {}

    private record Key(String release, String address, AnswerFormat format) {}

    private final Map<Key, Tagged> tags = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Tagged> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Tagged> of(String release, String address, AnswerFormat format) {
        return Optional.ofNullable(tags.get(new Key(release, address, format)));
    }

    synchronized void put(String release, String address, AnswerFormat format, Tagged tagged) {
        tags.put(new Key(release, address, format), tagged);
    }
}
