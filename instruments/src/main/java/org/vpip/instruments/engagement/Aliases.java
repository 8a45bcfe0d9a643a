package org.vpip.instruments.engagement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.schema.StudyFolderSchema;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/** The known addresses, names and ids of people; only exact matches identify, others are proposed. */
public final class Aliases {
    private final Map<String, ParticipantId> exact = new HashMap<>();
    private final Map<String, ParticipantId> names = new HashMap<>();
    private final Map<String, ParticipantId> localParts = new HashMap<>();
    private final Map<String, String> unknown = new HashMap<>();
    private final List<IdentityProposal> proposals = new ArrayList<>();

    private Aliases(Set<ParticipantId> people) {
        people.forEach(person -> exact.put(plain(person.value()), person));
    }

    /** Returns aliases that recognize pseudonyms only. */
    public static Aliases none(Set<ParticipantId> people) {
        return new Aliases(people);
    }

    /**
     * Reads aliases: e-mail addresses, ids and names, with several rows for one person.
     *
     * @param sheet data/aliases.csv
     */
    public static Aliases read(Sheet sheet, Set<ParticipantId> people, Problems problems) {
        Aliases aliases = new Aliases(people);
        StudyFolderSchema.sheet("data/aliases.csv").reportUnknownColumns(sheet, problems);
        boolean named = sheet.requireColumn("participant", problems);
        if (sheet.requireColumn("alias", problems) && named) {
            sheet.rows().forEach(row -> aliases.add(row, people, problems));
        }
        return aliases;
    }

    private void add(SheetRow row, Set<ParticipantId> people, Problems problems) {
        ParticipantId person = new ParticipantId(row.get("participant"));
        String alias = plain(row.get("alias"));
        for (String column : List.of("participant", "alias")) {
            if (!row.has(column)) {
                row.report(problems, ProblemCode.BLANK_CELL, column);
                return;
            }
        }
        if (!people.contains(person)) {
            row.report(problems, ProblemCode.UNKNOWN_REFERENCE, "participant", person, "participants");
            return;
        }
        ParticipantId other = exact.putIfAbsent(alias, person);
        if (other != null && !other.equals(person)) {
            row.report(problems, ProblemCode.ALIAS_TWICE, "alias", row.get("alias"), other);
        }
        int at = alias.indexOf('@');
        (at > 0 ? localParts : names).putIfAbsent(at > 0 ? alias.substring(0, at) : bare(alias), person);
    }

    private static String plain(String written) {
        return Normalizer.normalize(written.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Returns the letters and digits without accents. */
    private static String bare(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns the person of that address, id or pseudonym. */
    public Optional<ParticipantId> find(String key) {
        return Optional.ofNullable(exact.get(plain(key)));
    }

    /** Returns whether the name is a pseudonym or an alias, without regard to accents and signs. */
    public boolean isKnown(String name) {
        return find(name).isPresent() || names.containsKey(bare(name));
    }

    /**
     * Returns the pseudonym, or a stable placeholder for an unknown person, for whom an identity may be proposed.
     *
     * @param source the file
     * @param email blank when unknown
     * @param name blank when unknown
     */
    public String pseudonym(String source, String id, String email, String name) {
        Optional<ParticipantId> found =
                Optional.ofNullable(exact.get(plain(email))).or(() -> find(id));
        if (found.isPresent()) {
            return found.get().value();
        }
        String key = plain(email.isBlank() ? id : email);
        if (!unknown.containsKey(key)) {
            unknown.put(key, "unknown-" + (unknown.size() + 1));
            propose(source, email, name.isBlank() ? id : name);
        }
        return unknown.getOrDefault(key, "");
    }

    private void propose(String source, String email, String name) {
        int at = email.indexOf('@');
        ParticipantId byAddress = at > 0 ? localParts.get(plain(email.substring(0, at))) : null;
        ParticipantId byName = names.get(bare(name));
        if (byAddress != null) {
            proposals.add(new IdentityProposal(
                    source, email, byAddress, IdentityProposal.ProposalBasis.SAME_ADDRESS_ELSEWHERE));
        } else if (byName != null) {
            proposals.add(new IdentityProposal(
                    source, email.isBlank() ? name : email, byName, IdentityProposal.ProposalBasis.SAME_NAME));
        }
    }

    /** Returns the possible identities of unknown people for review, in the order of occurrence. */
    public List<IdentityProposal> proposals() {
        return List.copyOf(proposals);
    }
}
