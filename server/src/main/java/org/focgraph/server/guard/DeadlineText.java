package org.focgraph.server.guard;

/** A text whose reader is stopped when the query's time is over: what makes a regular expression end. */
record DeadlineText(CharSequence text, Effort effort) implements CharSequence {

    @Override
    public char charAt(int index) {
        effort.step();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new DeadlineText(text.subSequence(start, end), effort);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
