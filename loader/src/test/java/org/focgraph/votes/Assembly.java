package org.focgraph.votes;

import java.util.ArrayList;
import java.util.List;

/**
 * States with the names and codes that different data sets give them, and lists of votes made up for tests: a vote is the
 * letter Y, N, A or X of each state in the order of {@link #STATES}.
 */
public final class Assembly {

    /** A state. */
    public record Member(String key, String undl, String cow, String english) {}

    public static final List<Member> STATES = List.of(
            new Member("KEN", "KENYA", "501", "Kenya"),
            new Member("IND", "INDIA", "750", "India"),
            new Member("CHN", "CHINA", "710", "China"),
            new Member("BRA", "BRAZIL", "140", "Brazil"),
            new Member("CAN", "CANADA", "20", "Canada"),
            new Member("PER", "PERU", "135", "Peru"),
            new Member("GHA", "GHANA", "452", "Ghana"),
            new Member("NLD", "NETHERLANDS", "210", "Netherlands"),
            new Member("MEX", "MEXICO", "70", "Mexico"),
            new Member("CUB", "CUBA", "40", "Cuba"),
            new Member("CHL", "CHILE", "155", "Chile"),
            new Member("ARG", "ARGENTINA", "160", "Argentina"),
            new Member("FRA", "FRANCE", "220", "France"),
            new Member("BEL", "BELGIUM", "211", "Belgium"),
            new Member("POL", "POLAND", "290", "Poland"),
            new Member("ITA", "ITALY", "325", "Italy"),
            new Member("GRC", "GREECE", "350", "Greece"),
            new Member("NOR", "NORWAY", "385", "Norway"),
            new Member("EGY", "EGYPT", "651", "Egypt"),
            new Member("JPN", "JAPAN", "740", "Japan"),
            new Member("AUS", "AUSTRALIA", "900", "Australia"),
            new Member("SWE", "SWEDEN", "380", "Sweden"),
            new Member("DNK", "DENMARK", "390", "Denmark"),
            new Member("LUX", "LUXEMBOURG", "212", "Luxembourg"));

    private Assembly() {}

    /** A list of votes that no other number gives: Y, N and A by the digits of the number. */
    public static String votes(int number) {
        var votes = new StringBuilder();
        long mixed = number * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < STATES.size(); i++) {
            votes.append("YYNA".charAt((int) (mixed >>> 2 * i & 3)));
        }
        return votes.toString();
    }

    /** The list with another vote of one state. */
    public static String changed(String votes, String state, char vote) {
        var changed = new StringBuilder(votes);
        changed.setCharAt(STATES.stream().map(Member::key).toList().indexOf(state), vote);
        return changed.toString();
    }

    /** As {@link UndlFile} takes them; a blank leaves a state out. */
    public static List<String> undl(String votes) {
        var ballots = new ArrayList<String>();
        for (int i = 0; i < STATES.size(); i++) {
            if (votes.charAt(i) != ' ') {
                ballots.add(STATES.get(i).undl() + "=" + votes.charAt(i));
            }
        }
        return ballots;
    }

    static long count(String votes, char vote) {
        return votes.chars().filter(c -> c == vote).count();
    }
}
