package org.focgraph.server.draw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Printable;
import org.xml.sax.SAXException;

/** What a picture can be kept as. */
public enum PictureFormat {
    SVG,
    PNG;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Of no length, named, with its checksum. */
    private static final byte[] LAST_CHUNK = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};

    /** The ending of such a file's name. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * By the ending of a file's name.
     *
     * @throws FocGraphException of usage where it has another
     */
    public static PictureFormat of(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending()))
                .findFirst()
                .orElseThrow(() -> FocGraphException.usage(
                        "--out is a file that ends in .svg or .png, not " + Printable.quoted(file.toString())));
    }

    /** @throws FocGraphException where the bytes are no file of this kind */
    void check(byte[] bytes) {
        if (!(this == PNG ? isImage(bytes) : isDrawing(bytes))) {
            throw new FocGraphException(ExitCode.INTERNAL, "what the page gave is no " + name() + " file");
        }
    }

    /** From its signature to its last chunk: what was cut off lacks that. */
    private static boolean isImage(byte[] bytes) {
        int end = bytes.length - LAST_CHUNK.length;
        return end > SIGNATURE.length
                && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)
                && Arrays.equals(bytes, end, bytes.length, LAST_CHUNK, 0, LAST_CHUNK.length);
    }

    private static boolean isDrawing(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            // faults are thrown; the usual handler prints them as well
            builder.setErrorHandler(null);
            var root = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            return root.getLocalName().equals("svg") && "http://www.w3.org/2000/svg".equals(root.getNamespaceURI());
        } catch (SAXException e) {
            return false;
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
