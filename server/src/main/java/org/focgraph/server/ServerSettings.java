package org.focgraph.server;

import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.focgraph.query.Catalogue;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.page.HomeQuestion;
import org.focgraph.server.release.Releases;

/**
 * How a server is set up.
 *
 * @param host the address it listens on
 * @param port the port, or 0 for any that is free
 * @param publicAddress where others find the server, without a slash at the end; where it listens if absent
 * @param base the project's base IRI
 * @param site where links lead, such as {@code https://example.org}; empty where they stay on whatever host was asked
 * @param releases the data it answers from
 * @param limits what a query may use
 * @param catalogue the questions that have addresses of their own
 * @param home the questions that the home page offers, as far as the catalogue has them
 * @param servlets more pages, by their path as the servlet specification writes it
 * @param idle how long a connection may be silent
 * @param arrival how long a request may take to arrive
 * @param drain how long requests may run on when the server stops
 * @param whenAllStuck called once when every query that may run ignores its deadline
 */
public record ServerSettings(
        String host,
        int port,
        Optional<String> publicAddress,
        String base,
        String site,
        Releases releases,
        Limits limits,
        Catalogue catalogue,
        List<HomeQuestion> home,
        Map<String, HttpServlet> servlets,
        Duration idle,
        Duration arrival,
        Duration drain,
        Runnable whenAllStuck) {

    public static Builder builder(Releases releases) {
        return new Builder(releases);
    }

    /** Settings one by one, each with a default fit for one machine. */
    public static final class Builder {

        private final Releases releases;
        private final Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        private String host = "127.0.0.1";
        private int port = 3030;
        private Optional<String> publicAddress = Optional.empty();
        private String base = "https://w3id.org/focgraph/";
        private String site = "";
        private Limits limits = Limits.standard();
        private Catalogue catalogue = new Catalogue(List.of());
        private List<HomeQuestion> home = HomeQuestion.bundled();
        private Duration idle = Duration.ofSeconds(20);
        private Duration arrival = Duration.ofSeconds(30);
        private Duration drain = Duration.ofSeconds(15);
        private Runnable whenAllStuck = () -> {};

        private Builder(Releases releases) {
            this.releases = releases;
        }

        public Builder host(String newHost) {
            host = newHost;
            return this;
        }

        public Builder port(int newPort) {
            port = newPort;
            return this;
        }

        /** @param address begins with http:// or https:// and may end with a slash */
        public Builder publicAddress(String address) {
            publicAddress = Optional.of(address.replaceFirst("/+$", ""));
            return this;
        }

        public Builder base(String newBase) {
            base = newBase;
            return this;
        }

        public Builder site(String newSite) {
            site = newSite;
            return this;
        }

        public Builder limits(Limits newLimits) {
            limits = newLimits;
            return this;
        }

        public Builder catalogue(Catalogue newCatalogue) {
            catalogue = newCatalogue;
            return this;
        }

        public Builder home(List<HomeQuestion> newHome) {
            home = List.copyOf(newHome);
            return this;
        }

        public Builder servlet(String path, HttpServlet servlet) {
            servlets.put(path, servlet);
            return this;
        }

        public Builder connections(Duration newIdle, Duration newArrival) {
            idle = newIdle;
            arrival = newArrival;
            return this;
        }

        public Builder drain(Duration newDrain) {
            drain = newDrain;
            return this;
        }

        public Builder whenAllStuck(Runnable newWhenAllStuck) {
            whenAllStuck = newWhenAllStuck;
            return this;
        }

        public ServerSettings build() {
            return new ServerSettings(
                    host,
                    port,
                    publicAddress,
                    base,
                    site,
                    releases,
                    limits,
                    catalogue,
                    home,
                    Map.copyOf(servlets),
                    idle,
                    arrival,
                    drain,
                    whenAllStuck);
        }
    }
}
