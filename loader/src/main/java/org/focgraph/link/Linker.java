package org.focgraph.link;

/** Finds what a text means. Immutable once made, and safe to share between threads. */
interface Linker {

    /** @param beside what else is known of it */
    Link link(String text, Evidence beside);

    static Linker of(LinkKind kind, Knowledge knowledge) {
        return switch (kind) {
            case RESOLUTION -> new ResolutionLinker(knowledge.resolutions());
            case STATE -> new StateLinker(knowledge.states());
            case RIGHT, THREAT -> new ConceptLinker(kind.word(), knowledge.things(kind));
            case RECOMMENDATION -> new RecommendationLinker(knowledge.things(kind));
            case DOCUMENT -> new DocumentLinker(knowledge.things(kind));
        };
    }
}
