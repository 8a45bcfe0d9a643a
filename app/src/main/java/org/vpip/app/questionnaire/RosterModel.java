package org.vpip.app.questionnaire;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.Study;

/**
 * The list of members on a page: by sector, with the other attributes of each person. A long list shows the people of one's
 * own region and those already ticked; a tap or a search shows the others.
 */
final class RosterModel {
    private static final String SECTOR = "sector";
    private static final String REGION = "region";
    private static final int LONG = 60;

    private final Study study;
    private final ParticipantId person;
    private final PageTexts texts;
    private final String searchTerm;

    /** @param searchTerm letters of the wanted name; blank for none */
    RosterModel(Study study, ParticipantId person, PageTexts texts, String searchTerm) {
        this.study = study;
        this.person = person;
        this.texts = texts;
        this.searchTerm = normalized(searchTerm);
    }

    /** A person on the list. */
    record RosterMember(String value, String label, String detail, boolean isChosen, boolean isVisible) {}

    /**
     * The people of one sector.
     *
     * @param path SVG path of the sector symbol
     * @param colour colour of the sector symbol
     */
    record RosterGroup(String label, String path, String colour, List<RosterMember> members) {
        public int size() {
            return members.size();
        }

        public List<RosterMember> visibleMembers() {
            return members.stream().filter(RosterMember::isVisible).toList();
        }

        public List<RosterMember> collapsedMembers() {
            return members.stream().filter(member -> !member.isVisible()).toList();
        }
    }

    List<RosterGroup> of(ChoiceList members, List<String> chosen) {
        Map<String, List<RosterMember>> bySector = new LinkedHashMap<>();
        Optional<Attribute> sector = attribute(SECTOR);
        sector.map(Attribute::choices)
                .map(ChoiceList::choices)
                .ifPresent(codes -> codes.forEach(code -> bySector.put(code.name(), new ArrayList<>())));
        boolean isLong = members.choices().size() > LONG;
        for (Choice member : members.choices()) {
            bySector.computeIfAbsent(member.columns().getOrDefault(SECTOR, ""), code -> new ArrayList<>())
                    .add(person(member, chosen, isLong));
        }
        List<RosterGroup> groups = new ArrayList<>();
        int rank = 0;
        for (Map.Entry<String, List<RosterMember>> entry : bySector.entrySet()) {
            SectorSymbol symbol = SectorSymbol.of(entry.getKey().isEmpty() ? -1 : rank++);
            if (!entry.getValue().isEmpty()) {
                groups.add(new RosterGroup(
                        label(SECTOR, entry.getKey()), symbol.path(), symbol.colour(), entry.getValue()));
            }
        }
        return groups;
    }

    private RosterMember person(Choice member, List<String> chosen, boolean isLong) {
        String name = member.label().in(texts.language());
        boolean isChosen = chosen.contains(member.name());
        boolean isOwnRegion = member.columns().getOrDefault(REGION, "").equals(ownRegion());
        boolean isVisible = isChosen
                || (searchTerm.isEmpty()
                        ? !isLong || isOwnRegion
                        : normalized(name).contains(searchTerm));
        return new RosterMember(member.name(), name, detail(member), isChosen, isVisible);
    }

    private String detail(Choice member) {
        return study.attributes().stream()
                .map(Attribute::id)
                .filter(id -> !id.equals(SECTOR) && member.columns().containsKey(id))
                .map(id -> label(id, member.columns().getOrDefault(id, "")))
                .collect(Collectors.joining(", "));
    }

    private String ownRegion() {
        return study.memberships().memberships().stream()
                .filter(member -> member.id().equals(person))
                .map(Membership::attributes)
                .map(attributes -> attributes.getOrDefault(REGION, ""))
                .findFirst()
                .orElse("");
    }

    private Optional<Attribute> attribute(String id) {
        return study.attributes().stream()
                .filter(attribute -> attribute.id().equals(id))
                .findFirst();
    }

    private String label(String attribute, String code) {
        return attribute(attribute)
                .map(Attribute::choices)
                .flatMap(choices -> choices.named(code))
                .map(choice -> choice.label().in(texts.language()))
                .orElse(code.isEmpty() ? texts.get("roster.no_sector") : code);
    }

    private static String normalized(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
