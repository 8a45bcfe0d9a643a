package org.vpip.analysis.finding.subject;

import java.util.Optional;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.tie.RelationId;

/** The source of an indicator's number, written {@code scale:se} or {@code network:advice/agency}. */
public sealed interface IndicatorSource {
    SourceKind kind();

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
            case "engagement" -> EngagementSource.parse(id).map(source -> source);
            default -> Optional.empty();
        };
    }

    /** Answers that have a score for each person. */
    sealed interface ScoreSource extends IndicatorSource {}

    record ScaleSource(ScaleId scale) implements ScoreSource {
        @Override
        public SourceKind kind() {
            return SourceKind.SCALE;
        }

        @Override
        public String toString() {
            return "scale:" + scale;
        }
    }

    record ItemSource(ItemId item) implements ScoreSource {
        @Override
        public SourceKind kind() {
            return SourceKind.ITEM;
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
        static NetworkSource parse(String id) {
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

        public boolean isCollapsed() {
            return !groups.isEmpty();
        }

        @Override
        public SourceKind kind() {
            return SourceKind.NETWORK;
        }

        @Override
        public String toString() {
            return (logged ? "online:" : "network:") + relation + (groups.isEmpty() ? "" : "/" + groups);
        }
    }

    /** Cases that members rated. */
    record AgreementSource(String cases) implements IndicatorSource {
        @Override
        public SourceKind kind() {
            return SourceKind.AGREEMENT;
        }

        @Override
        public String toString() {
            return "agreement:" + cases;
        }
    }

    /** Meetings, online spaces, or the regions of members. */
    enum EngagementSource implements IndicatorSource {
        SESSIONS("sessions", SourceKind.SESSIONS),
        ONLINE("online", SourceKind.ONLINE_SPACES),
        REGIONS("regions", SourceKind.REGIONS);

        private final String id;
        private final SourceKind kind;

        EngagementSource(String id, SourceKind kind) {
            this.id = id;
            this.kind = kind;
        }

        private static Optional<EngagementSource> parse(String id) {
            for (EngagementSource source : values()) {
                if (source.id.equals(id)) {
                    return Optional.of(source);
                }
            }
            return Optional.empty();
        }

        @Override
        public SourceKind kind() {
            return kind;
        }

        @Override
        public String toString() {
            return kind.prefix() + ":" + id;
        }
    }

    /** Records that every study has. */
    enum RecordSource implements IndicatorSource {
        RESPONSES,
        SESSIONS,
        CODES;

        @Override
        public SourceKind kind() {
            return SourceKind.RECORDS;
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What participants thought of sessions. */
    record FeedbackSource(InstrumentId instrument) implements IndicatorSource {
        @Override
        public SourceKind kind() {
            return SourceKind.RECORDS;
        }

        @Override
        public String toString() {
            return "feedback:" + instrument;
        }
    }
}
