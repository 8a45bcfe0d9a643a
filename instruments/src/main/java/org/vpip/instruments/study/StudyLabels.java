package org.vpip.instruments.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.partition.MergedGroup;
import org.vpip.instruments.wording.Wording;

/** The wordings of a study for reports, without its data. An object without a label has its id. */
public final class StudyLabels {
    private final Wording title;
    private final StudyDescription description;
    private final Map<String, Wording> labels = new HashMap<>();
    private final Map<String, List<String>> codes = new HashMap<>();
    private final Map<String, List<MergedGroup>> merged = new HashMap<>();
    private int communities;

    private StudyLabels(Wording title, StudyDescription description) {
        this.title = title;
        this.description = description;
    }

    public static StudyLabels of(Study study) {
        StudyLabels made = new StudyLabels(study.settings().title(), StudyDescription.of(study));
        made.communities = study.communities().size();
        study.communities()
                .forEach(community -> made.put("community", community.id().value(), community.label()));
        study.waves().forEach(wave -> made.put("wave", wave.id().value(), wave.label()));
        study.engagement().purposes().forEach(purpose -> made.put("purpose", purpose.code(), purpose.label()));
        for (Attribute attribute : study.attributes()) {
            made.put("attribute", attribute.id(), attribute.label());
            made.putChoices("attribute " + attribute.id(), Optional.ofNullable(attribute.choices()));
            attribute
                    .partition()
                    .merged()
                    .forEach(group -> made.put("attribute " + attribute.id(), group.code(), group.label()));
            made.codes.put(attribute.id(), attribute.partition().groups(attribute.codes()));
            made.merged.put(attribute.id(), attribute.partition().merged());
        }
        for (Instrument instrument : study.instruments()) {
            instrument.items().forEach(item -> made.put(item, study.themes()));
            for (Scale scale : instrument.scales()) {
                made.put("scale", scale.id().value(), scale.label());
            }
        }
        return made;
    }

    /** Adds an item; the choices of an open question are the themes of its answers. */
    private void put(Item item, ThemeCoding themes) {
        put("item", item.id().value(), item.label());
        putChoices(
                "item " + item.id(),
                item.kind() == ItemKind.TEXT ? themes.codebook() : Optional.ofNullable(item.choices()));
    }

    private void put(String kind, String id, Wording label) {
        labels.put(kind + "\n" + id, label);
    }

    private void putChoices(String owner, Optional<ChoiceList> choices) {
        for (Choice choice : choices.map(ChoiceList::choices).orElse(List.of())) {
            put(owner, choice.name(), choice.label());
        }
    }

    private Wording get(String kind, String id) {
        return labels.getOrDefault(kind + "\n" + id, Wording.same(id));
    }

    public Wording title() {
        return title;
    }

    public StudyDescription description() {
        return description;
    }

    public Wording community(CommunityId id) {
        return get("community", id.value());
    }

    public Wording wave(WaveId id) {
        return get("wave", id.value());
    }

    /** Returns the label of a message purpose in tags.csv. */
    public Wording purpose(String code) {
        return get("purpose", code);
    }

    public Wording item(ItemId id) {
        return get("item", id.value());
    }

    /** Returns the label of a choice of an item, or of a theme of an open question. */
    public Wording choice(ItemId item, String name) {
        return get("item " + item, name);
    }

    /** Returns the groups of an attribute in the order of its list, merged codes as one; empty for free text. */
    public List<String> codes(String attribute) {
        return codes.getOrDefault(attribute, List.of());
    }

    /** Returns the merged groups of an attribute, the remainder last. */
    public List<MergedGroup> merged(String attribute) {
        return merged.getOrDefault(attribute, List.of());
    }

    /** Returns whether texts must name the community. */
    public boolean hasSeveralCommunities() {
        return communities > 1;
    }

    public Wording attribute(String id) {
        return get("attribute", id);
    }

    public Wording code(String attribute, String code) {
        return get("attribute " + attribute, code);
    }
}
