package org.focgraph.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Number, date and time patterns (Tabular Data Model, 6.4). */
class FormatsTest {

    private static final String WRONG = "wrong";

    private static String parsed(Format format, String text) {
        var parsed = format.parse(text);
        return parsed.fault().isPresent() ? WRONG : parsed.lexical();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0           | 7          | 7",
                "000         | 07         | wrong",
                "##0         | 1234       | 1234",
                "##0         | 1,234      | wrong",
                "#,##0       | 1          | 1",
                "#,##0       | 1,234,567  | 1234567",
                "#,##0       | 1234       | wrong",
                "#,##0       | 12,34      | wrong",
                "#,##0       | ,123       | wrong",
                "#,#00       | 1          | wrong",
                "#,##,##0    | 12,34,567  | 1234567",
                "#,##,##0    | 1,234,567  | wrong",
                "0.0         | 1.5        | 1.5",
                "0.0         | 1          | wrong",
                "0.0#        | 1.55       | 1.55",
                "0.0#        | 1.555      | wrong",
                "0.#         | 1          | 1",
                "0.000,##    | 1.123,45   | 1.12345",
                "0.000,##    | 1.12345    | wrong",
                "+0          | +5         | +5",
                "+0          | 5          | wrong",
                "0           | -5         | -5",
                "0%          | 25%        | 0.25",
                "0.0%        | -12.5%     | -0.125",
                "0‰          | 25‰        | 0.025",
                "0%          | 25         | wrong",
                "0.0#E0      | 1.5E3      | 1.5E3",
                "0.0#E0      | 1.5E-3     | 1.5E-3",
                "0.0#E+00    | 1.5E+03    | 1.5E+03",
                "0.0#E+00    | 1.5E03     | wrong",
            })
    void numbersFitTheirPattern(String pattern, String text, String expected) {
        var type = pattern.contains("E") ? BaseType.DOUBLE : BaseType.DECIMAL;
        assertEquals(expected, parsed(NumberFormat.of(type, ".", "", pattern), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0#", "abc", "0.#0", ",0", "0,", "", "0.0.0", "¤0"})
    void whatIsNoNumberPatternIsRefused(String pattern) {
        assertThrows(IllegalArgumentException.class, () -> NumberFormat.of(BaseType.DECIMAL, ".", "", pattern));
    }

    @Test
    void signsOfTheColumnReplaceThoseOfThePattern() {
        var german = NumberFormat.of(BaseType.DECIMAL, ",", ".", "#.##0,00");
        assertEquals("1234.50", parsed(german, "1.234,50"));
        assertEquals(WRONG, parsed(german, "1,234.50"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTEGER | 1'234'567 | 1234567",
                "INTEGER | 1''234    | wrong",
                "INTEGER | 1'234.5   | wrong",
                "DECIMAL | 1'234.5   | 1234.5",
                "DECIMAL | 1E3       | wrong",
                "DECIMAL | NaN       | wrong",
                "DOUBLE  | 1E3       | 1E3",
                "DOUBLE  | -INF      | -INF",
                "DOUBLE  | 50%       | 0.5",
            },
            quoteCharacter = '`')
    void numbersWithoutPatternMayBeGrouped(BaseType type, String text, String expected) {
        assertEquals(expected, parsed(NumberFormat.free(type, ".", "'"), text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE      | yyyy-MM-dd              | 2015-03-22               | 2015-03-22",
                "DATE      | yyyyMMdd                | 20150322                 | 2015-03-22",
                "DATE      | dd-MM-yyyy              | 22-03-2015               | 2015-03-22",
                "DATE      | d-M-yyyy                | 2-3-2015                 | 2015-03-02",
                "DATE      | M/d/yyyy                | 3/22/2015                | 2015-03-22",
                "DATE      | MM/dd/yyyy              | 3/22/2015                | wrong",
                "DATE      | dd.MM.yyyy              | 31.02.2015               | wrong",
                "DATE      | d.M.yyyy                | 29.2.2016                | 2016-02-29",
                "DATE      | yyyy-MM-dd XXX          | 2015-03-22 -05:00        | 2015-03-22-05:00",
                "TIME      | HH:mm:ss                | 15:02:37                 | 15:02:37",
                "TIME      | HH:mm:ss.SSS            | 15:02:37.143             | 15:02:37.143",
                "TIME      | HH:mm:ss.SSS            | 15:02:37                 | 15:02:37",
                "TIME      | HH:mm:ss.S              | 15:02:37.14              | wrong",
                "TIME      | HHmm                    | 1502                     | 15:02:00",
                "TIME      | HH:mm x                 | 15:02 -05                | 15:02:00-05:00",
                "TIME      | HH:mm x                 | 15:02 Z                  | wrong",
                "TIME      | HHmmss                  | 250000                   | wrong",
                "DATE_TIME | yyyy-MM-ddTHH:mm        | 2015-03-15T15:02         | 2015-03-15T15:02:00",
                "DATE_TIME | yyyy-MM-ddTHH:mm:ssXXX  | 2015-03-15T15:02:37Z     | 2015-03-15T15:02:37Z",
                "DATE_TIME | M/d/yyyy HH:mm          | 3/22/2015 15:02          | 2015-03-22T15:02:00",
                "DATE_TIME | dd.MM.yyyy HH:mm:ss.S X | 22.03.2015 15:02:37.1 +0530 | 2015-03-22T15:02:37.1+05:30",
            })
    void datesAndTimesFitTheirPattern(BaseType type, String pattern, String text, String expected) {
        var format = DateFormat.of(type, pattern).orElseThrow();
        assertEquals(expected, parsed(format, text).replaceAll("\\.([0-9]*?)0+(?![0-9])", ".$1"));
    }

    @ParameterizedTest
    @CsvSource({
        "DATE,dd MMM yyyy",
        "DATE,yy-MM-dd",
        "DATE,HH:mm",
        "DATE,dd-MM/yyyy",
        "G_YEAR,yyyy",
        "DATE_TIME,yyyy-MM-dd"
    })
    void whatIsNoDatePatternIsRefused(BaseType type, String pattern) {
        assertTrue(DateFormat.of(type, pattern).isEmpty());
    }
}
