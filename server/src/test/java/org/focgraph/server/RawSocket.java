package org.focgraph.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which anything can be sent. */
final class RawSocket implements AutoCloseable {

    private final Socket socket;

    RawSocket(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
    }

    /** What the server answers to this until it closes the connection. */
    static String exchange(int port, String request) throws IOException {
        try (var socket = new RawSocket(port)) {
            return socket.send(request).all();
        }
    }

    RawSocket send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    String all() {
        var text = new StringBuilder();
        try {
            int c;
            while ((c = socket.getInputStream().read()) >= 0) {
                text.append((char) c);
            }
        } catch (IOException reset) {
            text.append("<reset>");
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
