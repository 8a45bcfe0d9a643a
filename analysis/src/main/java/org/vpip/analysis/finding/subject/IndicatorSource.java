package org.vpip.analysis.finding.subject;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.tie.RelationId;

/** The source of an indicator's number, written {@code scale:se} or {@code network:advice/agency}. */
public sealed interface IndicatorSource {
    /** Returns the scope of consent on which the use of the source rests; empty for records of no person's doing. */
    Optional<ConsentScope> scope();

    /** Reads a source as a plan writes it; empty where the kind is unknown. */
    static Optional<IndicatorSource> parse(String written) {
        int colon = written.indexOf(':');
        if (colon <= 0) {
            return Optional.empty();
        }
        String id = written.substring(colon + 1).strip();
        return switch (written.substring(0, colon).strip()) {
            case "scale" -> Optional.of(new ScaleSource(new ScaleId(id)));
            case "item" -> Optional.of(new ItemSource(new ItemId(id)));
            case "network" -> Optional.of(NetworkSource.parse(id));
            case "agreement" -> Optional.of(new AgreementSource(id));
            case "engagement" ->
                Stream.<IndicatorSource>of(EngagementSource.values())
                        .filter(source -> source.toString().equals("engagement:" + id))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** Answers that have a score for each person. */
    sealed interface ScoreSource extends IndicatorSource {
        /** Returns the source of the same kind with another id. */
        ScoreSource named(String id);

        @Override
        default Optional<ConsentScope> scope() {
            return Optional.of(ConsentScope.SURVEY);
        }
    }

    record ScaleSource(ScaleId scale) implements ScoreSource {
        @Override
        public ScaleSource named(String id) {
            return new ScaleSource(new ScaleId(id));
        }

        @Override
        public String toString() {
            return "scale:" + scale;
        }
    }

    record ItemSource(ItemId item) implements ScoreSource {
        @Override
        public ItemSource named(String id) {
            return new ItemSource(new ItemId(id));
        }

        @Override
        public String toString() {
            return "item:" + item;
        }
    }

    /**
     * Ties of one relation.
     *
     * @param groups attribute by whose codes people are collapsed, as in {@code network:advice/agency}; blank for people
     * @param logged whether the ties come from the logs of online spaces, not from a questionnaire
     */
    record NetworkSource(RelationId relation, String groups, boolean logged) implements IndicatorSource {
        private static NetworkSource parse(String id) {
            int slash = id.indexOf('/');
            return slash < 0
                    ? reported(new RelationId(id))
                    : new NetworkSource(new RelationId(id.substring(0, slash)), id.substring(slash + 1), false);
        }

        /** Returns the ties that people reported. */
        public static NetworkSource reported(RelationId relation) {
            return new NetworkSource(relation, "", false);
        }

        /** Returns the ties that the logs of online spaces show. */
        public static NetworkSource logged(RelationId relation) {
            return new NetworkSource(relation, "", true);
        }

        @Override
        public Optional<ConsentScope> scope() {
            return Optional.of(logged ? ConsentScope.ONLINE : ConsentScope.NETWORK);
        }

        public boolean isCollapsed() {
            return !groups.isEmpty();
        }

        @Override
        public String toString() {
            return (logged ? "online:" : "network:") + relation + (groups.isEmpty() ? "" : "/" + groups);
        }
    }

    /** Cases that members rated. */
    record AgreementSource(String cases) implements IndicatorSource {
        @Override
        public Optional<ConsentScope> scope() {
            return Optional.of(ConsentScope.SURVEY);
        }

        @Override
        public String toString() {
            return "agreement:" + cases;
        }
    }

    /** Meetings, online spaces, or the regions of members. */
    enum EngagementSource implements IndicatorSource {
        SESSIONS,
        ONLINE,
        REGIONS;

        /** Returns the scope; regions come from the register of members. */
        @Override
        public Optional<ConsentScope> scope() {
            return switch (this) {
                case SESSIONS -> Optional.of(ConsentScope.ATTENDANCE);
                case ONLINE -> Optional.of(ConsentScope.ONLINE);
                case REGIONS -> Optional.empty();
            };
        }

        @Override
        public String toString() {
            return "engagement:" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Records that every study has; no plan can name them. */
    enum RecordSource implements IndicatorSource {
        RESPONSES,
        SESSIONS,
        CODES;

        /** Returns the scope; the dates of sessions are no person's. */
        @Override
        public Optional<ConsentScope> scope() {
            return switch (this) {
                case RESPONSES, CODES -> Optional.of(ConsentScope.SURVEY);
                case SESSIONS -> Optional.empty();
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Anonymous answers of participants about sessions; no plan can name them. */
    record FeedbackSource(InstrumentId instrument) implements IndicatorSource {
        /** Returns no scope: the answers are anonymous. */
        @Override
        public Optional<ConsentScope> scope() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "feedback:" + instrument;
        }
    }
}
