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
import org.vpip.app.storage.StoredResponses.SubmittedResponse;
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
 * Writes what people said about their contacts to {@code data/ties.csv} and {@code data/rosters.csv}. A tie goes from whoever
 * said it: they asked for advice, they referred somebody, they could call. What others are said to have done stays in the
 * answers. Whoever sent the questionnaire and ticked nobody has no contact; members who did not send it are not known.
 */
final class TieExport {
    private static final Set<String> SAYS_SO = Set.of("yes", "both");
    private static final String MINE = "i_";
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
            List<Map<String, String>> said = List.copyOf(roster);
            ExportTable.read(folder.resolve("data/ties.csv"))
                    .withColumns(COLUMNS)
                    .withReplacedRows(List.of("wave", "community", "from"), keys(said, person), ties)
                    .write(folder.resolve("data/ties.csv"));
            addNonrespondents();
            ExportTable.read(folder.resolve("data/rosters.csv"))
                    .withColumns(List.of("wave", "community", "participant", "answered"))
                    .withReplacedRows(person, keys(said, person), roster)
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
                .filter(asked -> asked.kind() == NetworkItemKind.CONTACT)
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

    /** Communities of the person that are asked in that wave. */
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
        Map<String, String> about = new HashMap<>();
        about.put("wave", response.wave());
        about.put("community", community.value());
        about.put("from", response.participant());
        about.put("to", to);
        for (NetworkItem asked : instrument.rules().networks()) {
            column(asked.kind())
                    .ifPresent(column -> said(response, asked, time).ifPresent(answer -> about.put(column, answer)));
        }
        for (NetworkItem asked : instrument.rules().networks()) {
            boolean named = asked.kind() == NetworkItemKind.CONTACT;
            boolean tie = asked.kind() == NetworkItemKind.DIRECTED || asked.kind() == NetworkItemKind.MUTUAL;
            if (named
                    || (tie
                            && said(response, asked, time)
                                    .filter(TieExport::isSaid)
                                    .isPresent())) {
                Map<String, String> row = new HashMap<>(about);
                row.put("relation", asked.relation());
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

    /** What was answered about that contact; empty for nothing and for a code that says why there is none. */
    private static Optional<String> said(SubmittedResponse response, NetworkItem asked, int time) {
        String answer = response.answers().getOrDefault(asked.item().value() + "~" + time, "");
        return answer.isBlank() || MissingCode.of(answer).isPresent() ? Optional.empty() : Optional.of(answer);
    }

    private static boolean isSaid(String answer) {
        return SAYS_SO.contains(answer) || answer.startsWith(MINE);
    }

    /** Members of whom nothing is known in the waves and communities in which somebody answered. */
    private void addNonrespondents() {
        Set<List<String>> known = keys(roster, List.of("wave", "community", "participant"));
        Set<List<String>> asked = keys(roster, List.of("wave", "community"));
        for (List<String> place : asked) {
            for (ParticipantId member : study.memberships()
                    .withoutWithdrawn()
                    .inCommunity(new CommunityId(place.get(1)))
                    .ids()) {
                if (known.add(List.of(place.get(0), place.get(1), member.value()))) {
                    roster.add(Map.of(
                            "wave", place.get(0),
                            "community", place.get(1),
                            "participant", member.value(),
                            "answered", "no"));
                }
            }
        }
    }
}
