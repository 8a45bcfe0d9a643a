package org.vpip.instruments.study.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.table.ReferenceValidation;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.study.table.YesNoCell;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.tie.Relation;
import org.vpip.instruments.tie.RelationId;
import org.vpip.instruments.tie.RosterEntry;
import org.vpip.instruments.tie.RosterEntry.NetworkAnswerStatus;
import org.vpip.instruments.tie.Tie;
import org.vpip.instruments.tie.TieRating;
import org.vpip.instruments.tie.Ties;

/** A reader of rosters and ties. Every nominated person must be a participant of the community. */
final class TieReader {
    private final Optional<Memberships> people;
    private final Optional<? extends Set<CommunityId>> communities;
    private final Optional<? extends Set<WaveId>> waves;
    private final Problems problems;
    private final Set<String> members = new HashSet<>();
    private final Set<ParticipantId> membersOfUnknown = new HashSet<>();
    private final Map<String, Integer> rosterRows = new HashMap<>();
    private final Map<String, RosterDenial> denials = new HashMap<>();
    private final Map<String, Integer> tieRows = new HashMap<>();

    /** A row of the roster that says of a person that there are no ties, and the problem of a tie all the same. */
    private record RosterDenial(ProblemCode code, int row) {}

    /** @param people empty when the sheet of participants is missing: then no person is called unknown */
    TieReader(
            Optional<Memberships> people,
            Optional<? extends Set<CommunityId>> communities,
            Optional<? extends Set<WaveId>> waves,
            Problems problems) {
        this.people = people;
        this.communities = communities;
        this.waves = waves;
        this.problems = problems;
        people.ifPresent(all -> all.memberships().forEach(this::addMember));
    }

    private void addMember(Membership participant) {
        members.add(key(participant.id(), participant.community()));
        if (communities.isEmpty() || !communities.get().contains(participant.community())) {
            membersOfUnknown.add(participant.id());
        }
    }

    private static String key(ParticipantId person, CommunityId community) {
        return person + "\n" + community;
    }

    Ties read(CollectedDataTables.TieTables tables) {
        List<RosterEntry> roster = tables.rosters().map(this::roster).orElse(List.of());
        List<Tie> blank = new ArrayList<>();
        List<Tie> read = tables.ties().map(sheet -> ties(sheet, blank)).orElse(List.of());
        Set<RelationId> ids = new LinkedHashSet<>();
        read.forEach(tie -> ids.add(tie.relation()));
        blank.forEach(tie -> ids.add(tie.relation()));
        List<Relation> relations = ids.stream()
                .map(id -> new Relation(id, !tables.undirected().contains(id.value())))
                .toList();
        return new Ties(relations, read, blank, roster);
    }

    private List<RosterEntry> roster(Sheet sheet) {
        List<RosterEntry> entries = new ArrayList<>();
        for (RowFieldReader fields : TableColumns.ROSTERS.rows(sheet, problems)) {
            Optional<NetworkAnswerStatus> answered = fields.oneOf("answered", TieReader::answered, "yes, no, none");
            fields.required("answered");
            WaveId wave = new WaveId(fields.text("wave"));
            CommunityId community = new CommunityId(fields.text("community"));
            ParticipantId person = new ParticipantId(fields.text("participant"));
            boolean knownPlace = knownWaveAndCommunity(fields, wave, community);
            boolean knownPerson = isMember(fields, "participant", person);
            if (knownPlace && knownPerson && isFirst(fields, key(person, community) + "\n" + wave, answered)) {
                answered.ifPresent(status -> entries.add(new RosterEntry(wave, community, person, status)));
            }
        }
        return entries;
    }

    private boolean isFirst(RowFieldReader fields, String key, Optional<NetworkAnswerStatus> answered) {
        Integer first = rosterRows.putIfAbsent(key, fields.row().number());
        if (first != null) {
            fields.report(ProblemCode.PARTICIPANT_TWICE, "participant", fields.text("participant"), first);
        } else {
            answered.flatMap(TieReader::contradiction)
                    .ifPresent(code ->
                            denials.put(key, new RosterDenial(code, fields.row().number())));
        }
        return first == null;
    }

    /** Returns the problem of a tie from a person with that status; empty where ties are expected. */
    private static Optional<ProblemCode> contradiction(NetworkAnswerStatus status) {
        return switch (status) {
            case YES -> Optional.empty();
            case NO -> Optional.of(ProblemCode.TIE_FROM_SILENT);
            case NONE -> Optional.of(ProblemCode.TIE_FROM_UNCONNECTED);
        };
    }

    private static Optional<NetworkAnswerStatus> answered(String written) {
        return switch (written) {
            case "none", "aucun", "aucune" -> Optional.of(NetworkAnswerStatus.NONE);
            default ->
                YesNoCell.read(written.toLowerCase(Locale.ROOT))
                        .map(yes -> yes ? NetworkAnswerStatus.YES : NetworkAnswerStatus.NO);
        };
    }

    /** @param blank receives the pairs whose strength or frequency was not answered */
    private List<Tie> ties(Sheet sheet, List<Tie> blank) {
        List<Tie> ties = new ArrayList<>();
        for (RowFieldReader fields : TableColumns.TIES.rows(sheet, problems)) {
            WaveId wave = new WaveId(fields.text("wave"));
            CommunityId community = new CommunityId(fields.text("community"));
            ParticipantId from = new ParticipantId(fields.text("from"));
            ParticipantId to = new ParticipantId(fields.text("to"));
            boolean knownPlace = knownWaveAndCommunity(fields, wave, community);
            boolean knownFrom = isMember(fields, "from", from);
            boolean knownTo = isMember(fields, "to", to);
            String relation = fields.required("relation");
            boolean complete = knownPlace && knownFrom && knownTo && !relation.isEmpty();
            if (isConsistent(fields, key(from, community) + "\n" + wave, relation) && complete) {
                Tie tie = new Tie(wave, community, from, to, new RelationId(relation), rating(fields));
                (isBlank(fields.row()) ? blank : ties).add(tie);
            }
        }
        return ties;
    }

    /** Reports a tie that the roster denies, a tie of a person to herself, and a tie that an earlier row already holds. */
    private boolean isConsistent(RowFieldReader fields, String sender, String relation) {
        String to = fields.text("to");
        Integer first = tieRows.putIfAbsent(
                String.join("\n", sender, to, relation), fields.row().number());
        RosterDenial denial = denials.get(sender);
        if (denial != null) {
            fields.report(denial.code(), "from", fields.text("from"), denial.row());
        } else if (!to.isEmpty() && to.equals(fields.text("from"))) {
            fields.report(ProblemCode.TIE_TO_ONESELF, "to", to);
        } else if (first != null) {
            fields.report(ProblemCode.TIE_TWICE, "to", fields.text("from"), to, first);
        } else {
            return true;
        }
        return false;
    }

    private static boolean isBlank(SheetRow row) {
        return MissingCode.of(row.get("strength")).isPresent()
                || (!row.has("strength") && MissingCode.of(row.get("frequency")).isPresent());
    }

    private static TieRating rating(RowFieldReader fields) {
        return new TieRating(
                number(fields.text("frequency")),
                reportedNumber(fields, "strength"),
                reportedNumber(fields, "trust"),
                throughCommunity(fields));
    }

    /** Returns whether the tie came about through the community; empty where unsure or not answered. */
    private static Optional<Boolean> throughCommunity(RowFieldReader fields) {
        String written = fields.text("through_community");
        boolean open =
                written.equalsIgnoreCase("unsure") || MissingCode.of(written).isPresent();
        return open ? Optional.empty() : fields.oneOf("through_community", YesNoCell::read, "yes, no, unsure");
    }

    private static OptionalDouble reportedNumber(RowFieldReader fields, String column) {
        String written = fields.text(column);
        OptionalDouble number = number(written);
        boolean missing = written.isEmpty() || MissingCode.of(written).isPresent();
        if (!missing && number.isEmpty()) {
            fields.report(ProblemCode.NOT_A_NUMBER, column, written);
        }
        return number;
    }

    private static OptionalDouble number(String written) {
        return MissingCode.of(written).isPresent() ? OptionalDouble.empty() : Numeral.read(written);
    }

    private boolean knownWaveAndCommunity(RowFieldReader fields, WaveId wave, CommunityId community) {
        boolean knownWave = ReferenceValidation.isKnown(fields, "wave", wave, waves);
        boolean knownCommunity = ReferenceValidation.isKnown(fields, "community", community, communities);
        return knownWave && knownCommunity;
    }

    private boolean isMember(RowFieldReader fields, String column, ParticipantId person) {
        if (fields.required(column).isEmpty()) {
            return false;
        }
        CommunityId community = new CommunityId(fields.text("community"));
        boolean unclear = community.value().isEmpty()
                || communities.filter(known -> !known.contains(community)).isPresent();
        boolean member = people.isEmpty()
                || unclear
                || membersOfUnknown.contains(person)
                || members.contains(key(person, community));
        if (!member) {
            fields.report(ProblemCode.NOT_A_MEMBER, column, person, community);
        }
        return member;
    }
}
