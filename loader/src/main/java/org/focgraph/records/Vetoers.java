package org.focgraph.records;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who cast a veto, by a row that says so three times: by name, by a nought or one in the column of each member, and by
 * columns for single, multiple and joint vetoes. The names are followed where nothing speaks for anybody else.
 *
 * @param repairs what was not followed, in words
 * @param doubt why it cannot be told; empty where it can
 */
record Vetoers(Set<PermanentMember> members, List<String> repairs, String doubt) {

    private static final List<String> NAMES = List.of("member_veto1", "member_veto2", "member_veto3");

    /** Columns for vetoes together. */
    private static final Map<String, Set<PermanentMember>> JOINT = Map.of(
            "russia_china", EnumSet.of(PermanentMember.RUSSIA, PermanentMember.CHINA),
            "usa_uk", EnumSet.of(PermanentMember.USA, PermanentMember.UK),
            "usa_france", EnumSet.of(PermanentMember.USA, PermanentMember.FRANCE),
            "usa_france_uk", EnumSet.of(PermanentMember.USA, PermanentMember.FRANCE, PermanentMember.UK),
            "france_uk", EnumSet.of(PermanentMember.FRANCE, PermanentMember.UK));

    static final List<String> COLUMNS = columns();

    private static List<String> columns() {
        var columns = new ArrayList<>(NAMES);
        for (var member : PermanentMember.values()) {
            columns.add(member.word());
        }
        columns.addAll(JOINT.keySet().stream().sorted().toList());
        columns.addAll(List.of("single_veto", "multiple_vetoes"));
        return List.copyOf(columns);
    }

    static Vetoers read(CsvTable.Row row) {
        var named = EnumSet.noneOf(PermanentMember.class);
        for (var column : NAMES) {
            var word = row.text(column).strip();
            if (!word.isEmpty()) {
                var member = PermanentMember.of(word);
                if (member.isEmpty() || !named.add(member.get())) {
                    return doubtful("\"" + word + "\" in column " + column + " is no other permanent member");
                }
            }
        }
        if (named.isEmpty()) {
            return doubtful("no member is named");
        }
        var marked = EnumSet.noneOf(PermanentMember.class);
        for (var member : PermanentMember.values()) {
            if (row.text(member.word()).strip().equals("1")) {
                marked.add(member);
            }
        }
        return named.equals(marked) ? new Vetoers(named, flags(row, named), "") : disagreeing(row, named, marked);
    }

    /**
     * Marks that are missing are noughts too many, if another column confirms the names: a joint veto of just these
     * members, or a single one where not one mark is set, since a veto is somebody's.
     */
    private static Vetoers disagreeing(CsvTable.Row row, Set<PermanentMember> named, Set<PermanentMember> marked) {
        boolean isJoint = JOINT.entrySet().stream()
                .anyMatch(joint -> joint.getValue().equals(named) && isSet(row, joint.getKey()));
        boolean isSingle = named.size() == 1
                && marked.isEmpty()
                && isSet(row, "single_veto")
                && JOINT.keySet().stream().noneMatch(column -> isSet(row, column));
        if (!named.containsAll(marked) || !isJoint && !isSingle) {
            return doubtful("the columns of members name " + words(named) + ", the marks " + words(marked));
        }
        var missing = EnumSet.copyOf(named);
        missing.removeAll(marked);
        var repairs = new ArrayList<String>();
        repairs.add("no mark in the column of " + words(missing) + ": read as one, as the member is named and "
                + (isJoint ? "the column of the joint veto" : "a single veto") + " confirms it");
        repairs.addAll(flags(row, named));
        return new Vetoers(named, List.copyOf(repairs), "");
    }

    /** Columns that count or combine what the names say already; where one of them is wrong nothing is in doubt. */
    private static List<String> flags(CsvTable.Row row, Set<PermanentMember> members) {
        var repairs = new ArrayList<String>();
        flag(row, "single_veto", members.size() == 1, repairs);
        flag(row, "multiple_vetoes", members.size() > 1, repairs);
        JOINT.keySet().stream().sorted().forEach(column -> {
            boolean expected = JOINT.get(column).equals(members);
            flag(row, column, expected, repairs);
        });
        return List.copyOf(repairs);
    }

    private static void flag(CsvTable.Row row, String column, boolean expected, List<String> repairs) {
        var given = row.text(column).strip();
        if (!given.equals(expected ? "1" : "0")) {
            repairs.add("\"" + given + "\" in column " + column + " not followed");
        }
    }

    private static boolean isSet(CsvTable.Row row, String column) {
        var given = row.text(column).strip();
        return !given.isEmpty() && !given.equals("0");
    }

    private static Vetoers doubtful(String doubt) {
        return new Vetoers(Set.of(), List.of(), doubt);
    }

    private static String words(Set<PermanentMember> members) {
        return members.isEmpty()
                ? "nobody"
                : members.stream().map(PermanentMember::word).collect(Collectors.joining(", "));
    }
}
