package org.vpip.analysis.indicator;

import java.util.Locale;
import java.util.Optional;
import org.vpip.analysis.score.Scores;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.study.Study;

/** Where an indicator's number comes from, written {@code scale:se} or {@code network:advice}. */
public record Source(Kind kind, String id) {

    /** The kinds of source that a method can be applied to. */
    public enum Kind {
        SCALE,
        ITEM,
        NETWORK,
        ENGAGEMENT,
        AGREEMENT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The relation of a network: its id without the attribute by which people are collapsed. */
    public String beforeSlash() {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    /** The attribute by which people of a network are collapsed, as in {@code network:advice/agency}; blank for none. */
    public String afterSlash() {
        int slash = id.indexOf('/');
        return slash < 0 ? "" : id.substring(slash + 1);
    }

    /** Whether the method can be asked of it; what a study does not have is not blamed here. */
    boolean takes(Method method, Study study) {
        boolean severalChoices = study.item(new ItemId(id))
                .map(item -> item.kind() == ItemKind.SELECT_MULTIPLE)
                .orElse(true);
        return method.takes(kind)
                && (method != Method.TOOL_CONCENTRATION || severalChoices)
                && (kind != Kind.ENGAGEMENT || EngagementEvaluation.takes(method, id));
    }

    /** Whether it is what people answered, so that they have scores. */
    boolean isAnswered() {
        return kind == Kind.SCALE || kind == Kind.ITEM;
    }

    /** The scores of a scale or an item. */
    Scores scores(Study study) {
        return kind == Kind.SCALE ? Scores.of(new ScaleId(id), study) : Scores.of(new ItemId(id), study);
    }

    public static Optional<Source> of(String written) {
        int colon = written.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon > 0 && written.substring(0, colon).strip().equals(kind.id())) {
                return Optional.of(new Source(kind, written.substring(colon + 1).strip()));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return kind.id() + ":" + id;
    }
}
