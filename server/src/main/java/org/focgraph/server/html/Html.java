package org.focgraph.server.html;

import java.util.Collection;

/** Text that is HTML already. Everything that comes into it is escaped, unless it is {@code Html} itself. */
public final class Html {

    public static final Html NOTHING = new Html("");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** A template with {@code {}} where the values go, in elements or in quoted attributes. */
    public static Html of(String template, Object... values) {
        var result = new StringBuilder();
        int from = 0;
        for (var value : values) {
            int place = template.indexOf("{}", from);
            if (place < 0) {
                throw new IllegalArgumentException("more values than places: " + template);
            }
            result.append(template, from, place).append(markup(value));
            from = place + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("more places than values: " + template);
        }
        return new Html(result.append(template, from, template.length()).toString());
    }

    private static String markup(Object value) {
        if (value instanceof Html html) {
            return html.markup;
        }
        if (value instanceof Collection<?> all) {
            var joined = new StringBuilder();
            all.forEach(each -> joined.append(markup(each)));
            return joined.toString();
        }
        return escape(String.valueOf(value));
    }

    /** A link, or its text alone where the address is not one of the web. */
    public static Html link(String address, String text) {
        return address.startsWith("http://") || address.startsWith("https://")
                ? of("<a href=\"{}\" rel=\"noopener nofollow\">{}</a>", address, text)
                : of("{}", text);
    }

    /** JSON as data in a page, such as a description for search engines: nothing in it can end its element. */
    public static Html data(String type, String json) {
        return new Html("<script type=\"" + escape(type) + "\">" + json(json) + "</script>\n");
    }

    /** JSON in which no sign can end the element it stands in. */
    public static String json(String json) {
        return json.replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026");
    }

    /** Several one after the other, with something between them. */
    public static Html joined(Collection<Html> parts, String between) {
        return new Html(
                String.join(escape(between), parts.stream().map(Html::toString).toList()));
    }

    private static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(isForbidden(c) ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }

    /** Control characters have no place in HTML, not even by reference. */
    private static boolean isForbidden(char c) {
        return c < 0x20 && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0 || c == 0xFFFE || c == 0xFFFF;
    }

    @Override
    public String toString() {
        return markup;
    }
}
