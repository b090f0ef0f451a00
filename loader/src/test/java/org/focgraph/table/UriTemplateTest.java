package org.focgraph.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 6570. */
class UriTemplateTest {

    private static final Map<String, List<String>> VALUES = Map.of(
            "var", List.of("value"),
            "hello", List.of("Hello World!"),
            "path", List.of("/foo/bar"),
            "empty", List.of(""),
            "x", List.of("1024"),
            "y", List.of("768"),
            "list", List.of("red", "green", "blue"),
            "half", List.of("50%"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "{var} value",
                "{hello} Hello%20World%21",
                "{half} 50%25",
                "O{empty}X OX",
                "O{undef}X OX",
                "{x,y} 1024,768",
                "{x,undef} 1024",
                "{var:3} val",
                "{var:30} value",
                "{list} red,green,blue",
                "{list*} red,green,blue",
                "{+hello} Hello%20World!",
                "{+path}/here /foo/bar/here",
                "{+half} 50%25",
                "X{#var} X#value",
                "X{#hello} X#Hello%20World!",
                "X{#undef} X",
                "X{.x,y} X.1024.768",
                "X{.list*} X.red.green.blue",
                "{/var,x}/here /value/1024/here",
                "{/list*} /red/green/blue",
                "{;x,y} ;x=1024;y=768",
                "{;x,y,empty} ;x=1024;y=768;empty",
                "{?x,y} ?x=1024&y=768",
                "{?x,empty} ?x=1024&empty=",
                "{?list} ?list=red,green,blue",
                "{?list*} ?list=red&list=green&list=blue",
                "?fixed=yes{&x} ?fixed=yes&x=1024",
                "a|b%41<é> a%7Cb%41%3C%C3%A9%3E",
            })
    void templatesAreFilledIn(String template, String expected) {
        assertEquals(expected, UriTemplate.parse(template).expand(name -> VALUES.getOrDefault(name, List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "a{b", "{a b}", "{}", "{=a}", "{a:0}", "{a-b}", "{{a}}", "{a,}"})
    void whatIsNoTemplateIsRefused(String template) {
        assertThrows(IllegalArgumentException.class, () -> UriTemplate.parse(template));
    }

    @Test
    void titlesBecomeNames() {
        assertEquals("On%20Street.2_%2D", UriEncoding.name("On Street.2_-"));
        assertEquals("On Street+", UriEncoding.decoded("On%20Street+"));
    }
}
