package org.focgraph.votes;

import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** When a roll call took place: on a day, or on some day of a month. A month never becomes a day. */
public record Days(LocalDate first, LocalDate last) {

    public static Days on(LocalDate day) {
        return new Days(day, day);
    }

    public static Days in(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    /** @param date an {@code xsd:date} or {@code xsd:gYearMonth} */
    public static Days of(Node date) {
        var text = date.getLiteralLexicalForm();
        return XSDDatatype.XSDgYearMonth.getURI().equals(date.getLiteralDatatypeURI())
                ? in(YearMonth.parse(text))
                : on(LocalDate.parse(text));
    }

    public boolean isDay() {
        return first.equals(last);
    }

    public YearMonth month() {
        return YearMonth.from(first);
    }

    public Node literal() {
        return isDay()
                ? NodeFactory.createLiteralDT(first.toString(), XSDDatatype.XSDdate)
                : NodeFactory.createLiteralDT(month().toString(), XSDDatatype.XSDgYearMonth);
    }

    /** For people: {@code 5 December 2018} or {@code December 1978}. */
    public String words() {
        var day = Wording.day(first);
        return isDay() ? day : day.substring(day.indexOf(' ') + 1);
    }
}
