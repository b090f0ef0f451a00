package org.focgraph.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers every answer has, errors included; a servlet may set a policy of its own in their place. */
public final class ResponseHeaders implements Filter {

    /** Fuseki numbers its answers under its own name. */
    private static final String SOFTWARE = "Fuseki-";

    /** The one page that is made to stand in a frame of another site: what reconciling shows of a candidate. */
    private static final String FRAMED = "/reconcile/preview";

    private static final Map<String, String> EVERYWHERE = everywhere();
    private static final Map<String, String> OPEN = open();

    private static Map<String, String> everywhere() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
                        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        return headers;
    }

    private static Map<String, String> inFrames() {
        var headers = new LinkedHashMap<>(EVERYWHERE);
        headers.remove("X-Frame-Options");
        headers.computeIfPresent("Content-Security-Policy", (name, policy) -> policy.replace(
                        "frame-ancestors 'none'", "frame-ancestors *")
                .replace("form-action 'self'", "form-action 'none'"));
        return headers;
    }

    /** Any page may read the answers: they are the same for everybody, and no credentials go with the request. */
    private static Map<String, String> open() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
        headers.put("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
        headers.put(
                "Access-Control-Expose-Headers",
                "ETag, FocGraph-Limits, FocGraph-Release, FocGraph-Result, FocGraph-Rows, Retry-After, Content-Disposition,"
                        + " Content-Length, Content-Location, Link");
        headers.put("Access-Control-Max-Age", "86400");
        return headers;
    }

    /** For answers that no servlet gives: a request the server could not even read. */
    public static Map<String, String> ofErrors() {
        var headers = new LinkedHashMap<>(EVERYWHERE);
        headers.putAll(OPEN);
        return headers;
    }

    /** Everything but what writes. */
    private static boolean isRead(String path) {
        return !path.startsWith("/store") && !path.startsWith("/update");
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletResponse) response;
        var path = ((HttpServletRequest) request).getRequestURI();
        (path.equals(FRAMED) ? inFrames() : EVERYWHERE).forEach(http::setHeader);
        if (isRead(path)) {
            OPEN.forEach(http::setHeader);
        }
        chain.doFilter(request, new HttpServletResponseWrapper(http) {
            @Override
            public void setHeader(String name, String value) {
                if (!name.startsWith(SOFTWARE)) {
                    super.setHeader(name, value);
                }
            }
        });
    }
}
