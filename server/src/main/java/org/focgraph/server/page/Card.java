package org.focgraph.server.page;

import org.focgraph.server.html.Html;

/**
 * A question as the home page shows it.
 *
 * @param address of its page, with its parameters in their shortest form
 * @param sentence what its answer says; empty where that is not known yet
 * @param still its picture in small; nothing where there is none yet
 */
record Card(String title, String address, String sentence, Html still) {

    Card answered(String newSentence, Html newStill) {
        return new Card(title, address, newSentence, newStill);
    }
}
