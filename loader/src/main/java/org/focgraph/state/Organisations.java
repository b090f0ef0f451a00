package org.focgraph.state;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names that lists of sponsors and voters have among states although they are none. */
final class Organisations {

    private static final Pattern GROUP = Pattern.compile(
            "^(UN|UNCTAD)\\b.*|.*\\b(GROUP OF|GROUP OF [0-9]+|MEMBERS OF|STATES MEMBERS|ON BEHALF OF)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORGANISATION = Pattern.compile(
            "^(?:THE )?COMMONWEALTH(?: OF NATIONS)?$|^(EU|EEC|EC|AU|OAU|NATO|OSCE|CARICOM|ASEAN|SADC|ECOWAS|OIC|LAS|PLO|ICRC|G-?77|BRICS|OPEC|OAS)\\.?$"
                    + "|.*\\b(EUROPEAN (ECONOMIC )?COMMUNIT(Y|IES)|ECONOMIC COMMUNITY OF|EUROPEAN UNION|AFRICAN UNION|NON-ALIGNED|"
                    + "ORGANI[SZ]ATION|LEAGUE|COMMONWEALTH SECRETARIAT|SECRETARY-GENERAL|COMMITTEE|COMMISSION|COUNCIL|"
                    + "CONFERENCE|CHAIR(MAN|PERSON)?|PRESIDENT|ASSOCIATION|FUND|PROGRAMME|AGENCY)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private Organisations() {}

    /** Why the text names no state; empty where it may. */
    static Optional<String> reason(String text) {
        if (GROUP.matcher(text).matches()) {
            return Optional.of("a group of states or a United Nations body");
        }
        return ORGANISATION.matcher(text).matches() ? Optional.of("an organisation or an office") : Optional.empty();
    }
}
