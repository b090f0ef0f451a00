package org.focgraph.server;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.focgraph.problem.Printable;

/** Keeps what clients send from making lines of its own in the log: no control characters, no endless messages. */
final class PrintableLog extends Formatter {

    private static final int LONGEST = 2_000;

    private final Formatter formatter;

    PrintableLog(Formatter formatter) {
        this.formatter = formatter;
    }

    /** Stands before the formatter of every handler of the process. */
    static void install() {
        for (var handler : Logger.getLogger("").getHandlers()) {
            if (!(handler.getFormatter() instanceof PrintableLog)) {
                handler.setFormatter(new PrintableLog(handler.getFormatter()));
            }
        }
    }

    @Override
    public String format(LogRecord log) {
        var printable = new LogRecord(log.getLevel(), plain(formatMessage(log)));
        printable.setInstant(log.getInstant());
        printable.setLoggerName(log.getLoggerName());
        printable.setSourceClassName(log.getSourceClassName());
        printable.setSourceMethodName(log.getSourceMethodName());
        printable.setThrown(log.getThrown() == null ? null : new Shown(log.getThrown()));
        return formatter.format(printable);
    }

    private static String plain(String text) {
        var line = Printable.of(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** An exception whose message is printable and whose stack is the original's. */
    private static final class Shown extends Throwable {

        private static final long serialVersionUID = 1L;

        private final String name;

        private Shown(Throwable original) {
            super(
                    plain(String.valueOf(original.getMessage())),
                    original.getCause() == null || original.getCause() == original
                            ? null
                            : new Shown(original.getCause()),
                    false,
                    true);
            this.name = original.getClass().getName();
            setStackTrace(original.getStackTrace());
        }

        @Override
        public String toString() {
            return name + ": " + getMessage();
        }
    }
}
