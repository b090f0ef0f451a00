package org.focgraph.server.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.focgraph.link.LinkKind;

/**
 * A property of things that can be reconciled, the same in queries (as evidence) and in data extension (to be fetched).
 *
 * @param kinds of things that have it
 * @param path to its values, see {@link GraphValues}; empty where it is only evidence
 */
record Property(String id, String name, Set<LinkKind> kinds, String path, String description) {

    /** Identifier, kinds by their first letters (reSolution, sTate, rIght, tHreat, reCommendation, Document), path, name, description. */
    private static final String TABLE =
            """
            symbol | S | foc:symbol | Symbol | Symbol of the resolution; evidence in queries.
            title | SD | dcterms:title | Title | Title without the symbol.
            date | SD | foc:adoptionDate|dcterms:date | Date | Day, month or year of adoption or issue, as far as it is known; evidence in queries.
            organ | S | foc:issuedBy | Organ | Organ that adopted it; evidence in queries: GA, HRC, SC, ECOSOC or their names.
            session | S | foc:session|foc:specialSession | Session | Session of the organ; evidence in queries.
            series | S | foc:series | Series | Series of resolutions on one theme; evidence in queries.
            outcome | S | foc:adoption | Outcome | With or without a recorded vote.
            inFavour | S | ^foc:onResolution ? !foc:onPart ? foc:totalInFavour | Votes in favour | As stated by the record of the vote on the whole text.
            against | S | ^foc:onResolution ? !foc:onPart ? foc:totalAgainst | Votes against | As stated by the record of the vote on the whole text.
            abstaining | S | ^foc:onResolution ? !foc:onPart ? foc:totalAbstaining | Abstentions | As stated by the record of the vote on the whole text.
            notVoting | S | ^foc:onResolution ? !foc:onPart ? foc:totalNotVoting | Not voting | As stated by the record of the vote on the whole text.
            agendaItem | S | foc:agendaItem | Agenda item | Agenda item it was adopted under.
            draftSymbol | S | foc:draftSymbol | Draft | Symbol of the draft it was adopted from.
            recalls | S | foc:recalls | Recalls | Resolutions it recalls.
            rights | SC | foc:concernsRight | Rights concerned | Rights named by the text or read to be concerned.
            namedRights | SC | foc:namesRight | Rights named | Rights the text names.
            threats | SC | foc:concernsThreat | Threats concerned | Threats named by the text or read to be concerned.
            namedThreats | SC | foc:namesThreat | Threats named | Threats the text names.
            text | SD | rdfs:seeAlso | Page of the text | Address of the text or its record.
            iso3 | T | foc:iso3 | ISO 3166-1 alpha-3 | Code of three letters; evidence in queries.
            iso2 | T | foc:iso2 | ISO 3166-1 alpha-2 | Code of two letters; evidence in queries.
            m49 | T | foc:m49 | M49 | Number in the list of the UN Statistics Division; evidence in queries.
            cow | T | foc:cowCode | Correlates of War | Number in Correlates of War; evidence in queries.
            label | TIHC | rdfs:label | Name | Name in the language of the setting.
            officialName | T | foc:officialName | Official name | Official name.
            stateKind | T | foc:stateKind | Kind of state | What it is to the United Nations.
            region | T | foc:unRegion | Region | Region of M49.
            subregion | T | foc:unSubregion | Sub-region | Sub-region of M49.
            unMemberFrom | T | ^org:member ? org:organization body/UN ? foc:from | UN member from | First day of each stay in the United Nations.
            unMemberUntil | T | ^org:member ? org:organization body/UN ? foc:until | UN member until | Last day of each stay in the United Nations that ended.
            focMemberFrom | T | ^org:member ? org:organization coalition/FOC ? foc:from | FOC member from | Day, month or year of joining the Freedom Online Coalition, where it is known.
            focMemberAfter | T | ^org:member ? org:organization coalition/FOC ? foc:joinedAfter | FOC member after | Day after which it joined, where only that is known.
            focMemberBefore | T | ^org:member ? org:organization coalition/FOC ? foc:joinedBefore | FOC member before | Day before which it joined, where only that is known.
            focMemberUntil | T | ^org:member ? org:organization coalition/FOC ? foc:until | FOC member until | End of membership in the Freedom Online Coalition.
            existedFrom | T | foc:existedFrom | Existed from | Where it began as a successor or is a former state.
            existedUntil | T | foc:existedUntil | Existed until | End of a former state.
            predecessor | T | foc:predecessor | Predecessor | States it followed.
            successor | T | foc:successor | Successor | States that followed it.
            unbis | IH | skos:exactMatch|skos:closeMatch|skos:relatedMatch|skos:broadMatch | Matches elsewhere | Concepts of the UNBIS thesaurus and Wikidata, exact or near; numbers of exact UNBIS terms are evidence in queries.
            instruments | I | dcterms:relation | Instruments | Instruments that contain the right besides the Universal Declaration and the Covenants.
            affectedBy | I | ^foc:affectsRight | Threats to it | Threats stated or read to affect the right.
            recommendations | IH | (^foc:concernsRight|^foc:concernsThreat) ? rdf:type vocab#Recommendation | Recommendations | Recommendations that name it or are read to concern it.
            resolutions | IH | (^foc:concernsRight|^foc:concernsThreat) ? rdf:type vocab#Resolution | Resolutions | Resolutions that name it or are read to concern it.
            definition | H | skos:definition | Definition | What is meant by the threat.
            category | H | foc:threatCategory | Category | Group of threats.
            affects | H | foc:affectsRight | Rights affected | Rights the threat is stated or read to affect.
            number | C | foc:number | Number | Number of the recommendation; evidence in queries.
            abstract | CD | dcterms:abstract | Summary | What it says, in words of the table.
            topic | C | foc:topic | Topic | Topics of the recommendation.
            addressee | C | foc:addressee | Addressee | Whom it speaks to.
            documentKind | D | foc:documentKind | Kind of document | Statement, declaration, report and so on.
            issuer | D | foc:issuer | Issuer | Who issued it.
            place | D | foc:place | Place | Where it was issued.
            source | STIHCD | dcterms:source | Source | Where the statement on it comes from.
            status | STIHCD | foc:status | Status | How far the entry is checked.
            year | SD | | Year | Year of adoption or issue; evidence in queries only.
            dataset | T | | Data set of names | Key of the data set the names come from, such as undl-voting; evidence in queries only.
            """;

    private static final Map<Character, LinkKind> LETTERS = Map.of(
            'S', LinkKind.RESOLUTION,
            'T', LinkKind.STATE,
            'I', LinkKind.RIGHT,
            'H', LinkKind.THREAT,
            'C', LinkKind.RECOMMENDATION,
            'D', LinkKind.DOCUMENT);

    private static final Map<String, Property> ALL = read();

    private static Map<String, Property> read() {
        var all = new LinkedHashMap<String, Property>();
        TABLE.lines().forEach(line -> {
            var cells =
                    Stream.of(line.split(" \\|(?= )", -1)).map(String::strip).toList();
            var kinds =
                    cells.get(1).chars().mapToObj(c -> LETTERS.get((char) c)).collect(Collectors.toSet());
            all.put(cells.get(0), new Property(cells.get(0), cells.get(3), kinds, cells.get(2), cells.get(4)));
        });
        return all;
    }

    static Collection<Property> all() {
        return ALL.values();
    }

    static Optional<Property> named(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    /** What can be fetched of a kind of thing, in the order of the table. */
    static List<Property> of(LinkKind kind) {
        return ALL.values().stream()
                .filter(property -> property.kinds().contains(kind) && property.canBeFetched())
                .toList();
    }

    boolean canBeFetched() {
        return !path.isEmpty();
    }

    ObjectNode addTo(ObjectNode node) {
        return node.put("id", id).put("name", name).put("description", description);
    }

    /** The types it belongs to, in words. */
    String ofTypes() {
        return Stream.of(EntityType.values())
                .filter(type -> kinds.contains(type.kind()))
                .map(EntityType::id)
                .collect(Collectors.joining(", "));
    }
}
