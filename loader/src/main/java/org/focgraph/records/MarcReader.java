package org.focgraph.records;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/**
 * Reads MARCXML record by record, in whatever prefix its namespace stands. A document type is refused: it has no place
 * here, and entities of its own could fill the memory or reach for other files.
 */
final class MarcReader {

    private static final String NAMESPACE = "http://www.loc.gov/MARC21/slim";

    /** Fields that are looked at; an export has many times as many. */
    private static final Set<String> WANTED =
            Set.of("001", "191", "245", "260", "269", "515", "650", "710", "989", "991", "993");

    private final String file;
    private final XMLStreamReader xml;
    private boolean isMisread;

    private MarcReader(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    static void read(DataFile file, Consumer<MarcRecord> sink) throws IOException, FileFault {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("an entity from elsewhere: " + systemId);
        });
        try (var in = new Heard(file.open())) {
            try {
                new MarcReader(file.name(), factory.createXMLStreamReader(in)).records(sink);
            } catch (XMLStreamException e) {
                in.rethrow();
                throw fault(file.name(), e);
            }
        }
    }

    /** Remembers why the bytes ended: the parser tells of it as if the XML were at fault. */
    private static final class Heard extends FilterInputStream {
        private IOException broken;

        Heard(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (IOException e) {
                broken = e;
                throw e;
            }
        }

        void rethrow() throws IOException {
            if (broken != null) {
                throw broken;
            }
        }
    }

    private static FileFault fault(String file, XMLStreamException e) {
        var at = e.getLocation();
        var where = Location.of(file);
        var message = e.getMessage() == null ? "" : e.getMessage().replaceFirst("(?s)^.*Message: ", "");
        return new FileFault(Problem.error(
                at == null ? where : where.at(at.getLineNumber(), at.getColumnNumber()),
                "RECORDS-XML",
                "not XML that can be read: " + Wording.tidy(message),
                "give the MARCXML as the library exports it, whole and unchanged"));
    }

    private void records(Consumer<MarcRecord> sink) throws XMLStreamException, FileFault {
        long records = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new FileFault(Problem.error(
                        here(), "RECORDS-XML", "a document type", "remove the line that begins with <!DOCTYPE"));
            }
            if (event == XMLStreamConstants.START_ELEMENT && is("record")) {
                sink.accept(record());
                records++;
            }
        }
        if (records == 0) {
            throw new FileFault(Problem.error(
                    Location.of(file),
                    "RECORDS-HEADER",
                    "there is no record of the namespace " + NAMESPACE,
                    "give MARCXML, not another format of the library"));
        }
    }

    private MarcRecord record() throws XMLStreamException {
        long line = xml.getLocation().getLineNumber();
        var fields = new ArrayList<MarcRecord.Field>();
        isMisread = false;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && is("record"))) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                var tag = attribute("tag");
                if (is("controlfield") && WANTED.contains(tag)) {
                    fields.add(new MarcRecord.Field(tag, "", List.of(new MarcRecord.Subfield("", elementText()))));
                } else if (is("datafield") && WANTED.contains(tag)) {
                    fields.add(field(tag, attribute("ind1").strip()));
                }
            }
        }
        return new MarcRecord(file, line, List.copyOf(fields), isMisread);
    }

    private MarcRecord.Field field(String tag, String indicator) throws XMLStreamException {
        var subfields = new ArrayList<MarcRecord.Subfield>();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && is("datafield"))) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT && is("subfield")) {
                subfields.add(new MarcRecord.Subfield(attribute("code"), elementText()));
            }
        }
        return new MarcRecord.Field(tag, indicator, List.copyOf(subfields));
    }

    private String elementText() throws XMLStreamException {
        var given = xml.getElementText();
        var decoded = Wording.decoded(given);
        isMisread |= !decoded.equals(given);
        return Wording.tidy(decoded);
    }

    private boolean is(String element) {
        return element.equals(xml.getLocalName()) && NAMESPACE.equals(xml.getNamespaceURI());
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private Location here() {
        return Location.of(file)
                .at(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
    }
}
