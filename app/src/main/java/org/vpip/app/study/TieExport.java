package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.app.storage.SubmittedResponse;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.NetworkItem;
import org.vpip.instruments.instrument.NetworkItem.NetworkItemKind;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

/**
 * The export of ties to {@code data/ties.csv} and {@code data/rosters.csv}. A tie starts at the respondent, who asked for
 * advice, referred a person or could call one. Reported acts of others stay in the answers. A respondent who ticked no
 * member has no contacts; the contacts of members without a response are unknown.
 */
final class TieExport {
    private static final Set<String> CONFIRMATIONS = Set.of("yes", "both");
    private static final String OWN_ACT_PREFIX = "i_";
    private static final List<String> COLUMNS =
            List.of("wave", "community", "from", "to", "relation", "frequency", "trust", "through_community");

    private final Study study;
    private final List<Map<String, String>> ties = new ArrayList<>();
    private final List<Map<String, String>> roster = new ArrayList<>();

    TieExport(Study study) {
        this.study = study;
    }

    void write(Path folder, List<SubmittedResponse> responses) throws IOException {
        for (SubmittedResponse response : responses) {
            study.instruments().stream()
                    .filter(known -> known.id().equals(new InstrumentId(response.instrument())))
                    .forEach(known -> contact(known).ifPresent(contact -> add(known, contact, response)));
        }
        if (!roster.isEmpty()) {
            List<String> person = List.of("wave", "community", "participant");
            Set<List<String>> respondents = keys(roster, person);
            ExportTable.read(folder.resolve("data/ties.csv"))
                    .withColumns(COLUMNS)
                    .withReplacedRows(List.of("wave", "community", "from"), respondents, ties)
                    .write(folder.resolve("data/ties.csv"));
            addNonrespondents();
            ExportTable.read(folder.resolve("data/rosters.csv"))
                    .withColumns(List.of("wave", "community", "participant", "answered"))
                    .withReplacedRows(person, respondents, roster)
                    .write(folder.resolve("data/rosters.csv"));
        }
    }

    private static Set<List<String>> keys(List<Map<String, String>> rows, List<String> columns) {
        Set<List<String>> keys = new HashSet<>();
        rows.forEach(row -> keys.add(
                columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        return keys;
    }

    private static Optional<NetworkItem> contact(Instrument instrument) {
        return instrument.rules().networks().stream()
                .filter(item -> item.kind() == NetworkItemKind.CONTACT)
                .findFirst();
    }

    private void add(Instrument instrument, NetworkItem contact, SubmittedResponse response) {
        String raw = response.answers().getOrDefault(contact.item().value(), "");
        List<String> ticked = MissingCode.of(raw).isPresent() || raw.isBlank() ? List.of() : List.of(raw.split(" "));
        boolean skipped = raw.equals(String.valueOf(MissingCode.SKIPPED_BY_LOGIC.code()));
        String answered = !ticked.isEmpty() ? "yes" : skipped ? "none" : "no";
        for (CommunityId community : communities(response)) {
            roster.add(Map.of(
                    "wave", response.wave(),
                    "community", community.value(),
                    "participant", response.participant(),
                    "answered", answered));
            for (int i = 0; i < ticked.size(); i++) {
                if (isMember(ticked.get(i), community)) {
                    addTies(instrument, response, community, ticked.get(i), i + 1);
                }
            }
        }
    }

    /** Returns the communities of the respondent that the wave includes. */
    private List<CommunityId> communities(SubmittedResponse response) {
        Optional<Wave> wave = study.wave(new WaveId(response.wave()));
        return study.memberships().memberships().stream()
                .filter(member -> member.id().value().equals(response.participant()))
                .map(Membership::community)
                .filter(community -> wave.isEmpty() || wave.get().includes(community))
                .toList();
    }

    private boolean isMember(String person, CommunityId community) {
        return study.memberships().inCommunity(community).ids().contains(new ParticipantId(person));
    }

    private void addTies(
            Instrument instrument, SubmittedResponse response, CommunityId community, String to, int time) {
        Map<String, String> tieCells = new HashMap<>();
        tieCells.put("wave", response.wave());
        tieCells.put("community", community.value());
        tieCells.put("from", response.participant());
        tieCells.put("to", to);
        for (NetworkItem item : instrument.rules().networks()) {
            column(item.kind())
                    .ifPresent(
                            column -> answer(response, item, time).ifPresent(answer -> tieCells.put(column, answer)));
        }
        for (NetworkItem item : instrument.rules().networks()) {
            boolean named = item.kind() == NetworkItemKind.CONTACT;
            boolean tie = item.kind() == NetworkItemKind.DIRECTED || item.kind() == NetworkItemKind.MUTUAL;
            if (named
                    || (tie
                            && answer(response, item, time)
                                    .filter(TieExport::isConfirmed)
                                    .isPresent())) {
                Map<String, String> row = new HashMap<>(tieCells);
                row.put("relation", item.relation());
                ties.add(row);
            }
        }
    }

    private static Optional<String> column(NetworkItemKind kind) {
        return switch (kind) {
            case FREQUENCY -> Optional.of("frequency");
            case TRUST -> Optional.of("trust");
            case ATTRIBUTION -> Optional.of("through_community");
            case CONTACT, DIRECTED, MUTUAL, USEFULNESS, OUTSIDE -> Optional.empty();
        };
    }

    /** Returns the answer about a contact; empty for none and for a missing code. */
    private static Optional<String> answer(SubmittedResponse response, NetworkItem item, int time) {
        String answer = response.answers().getOrDefault(item.item().value() + "~" + time, "");
        return answer.isBlank() || MissingCode.of(answer).isPresent() ? Optional.empty() : Optional.of(answer);
    }

    private static boolean isConfirmed(String answer) {
        return CONFIRMATIONS.contains(answer) || answer.startsWith(OWN_ACT_PREFIX);
    }

    /** Adds the members without a response in the waves and communities with at least one response. */
    private void addNonrespondents() {
        Set<List<String>> known = keys(roster, List.of("wave", "community", "participant"));
        Set<List<String>> groups = keys(roster, List.of("wave", "community"));
        for (List<String> group : groups) {
            for (ParticipantId member : study.memberships()
                    .withoutWithdrawn()
                    .inCommunity(new CommunityId(group.get(1)))
                    .ids()) {
                if (known.add(List.of(group.get(0), group.get(1), member.value()))) {
                    roster.add(Map.of(
                            "wave", group.get(0),
                            "community", group.get(1),
                            "participant", member.value(),
                            "answered", "no"));
                }
            }
        }
    }
}
