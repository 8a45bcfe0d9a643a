package org.vpip.analysis.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vpip.analysis.indicator.Source.Kind;

/** What a plan can ask of a source. The id in the sheet is the name in lower case. */
public enum Method {
    MEAN_CHANGE(2, 2, false),
    DISTRIBUTION(1, 9, false),
    CHANGE_BY_SESSIONS(2, 2, false),
    CHANGE_BY_HOURS(2, 2, false),
    DENSITY(1, 9, false),
    DENSITY_EITHER(1, 9, false),
    DENSITY_BOTH(1, 9, false),
    DENSITY_RECONSTRUCTED(1, 9, false),
    MEAN_DEGREE(1, 9, false),
    RECIPROCITY(1, 9, false),
    ISOLATES(1, 9, false),
    TRANSITIVITY(1, 9, false),
    CENTRALIZATION(1, 9, false),
    BETWEENNESS_CENTRALIZATION(1, 9, false),
    COMPONENTS(1, 9, false),
    LARGEST_COMPONENT(1, 9, false),
    REACH_TWO(1, 9, false),
    EGO_SIZE(1, 9, false),
    EGO_BLAU(1, 9, true),
    EGO_LOCAL_SHARE(1, 9, true),
    CREDITED_SHARE(1, 9, false),
    CROSS_GROUP_SHARE(1, 9, true),
    E_I_INDEX(1, 9, true),
    ASSORTATIVITY(1, 9, true),
    MODULARITY(1, 9, true),
    MIXING(1, 9, true),
    BROKERAGE(1, 9, true),
    LOUVAIN_MODULARITY(1, 9, true),
    CORE_PERIPHERY(1, 9, false),
    CONSTRAINT(1, 9, false),
    DENSITY_CHANGE(2, 2, false),
    QAP_CORRELATION(2, 2, false),
    TIE_CHANGE(2, 2, false),
    TIE_CHANGE_OBSERVED(2, 2, false),
    DEGREE_CHANGE(2, 2, false),
    CROSS_GROUP_DEGREE_CHANGE(2, 2, true),
    SESSIONS_HELD(0, 0, false),
    MEAN_SESSIONS(0, 0, false),
    MEAN_HOURS(0, 0, false),
    SUSTAINED_SHARE(0, 0, false),
    ONE_OFF_SHARE(0, 0, false),
    ACTIVE_SHARE(0, 0, false),
    POSTS_PER_ACTIVE(0, 0, false),
    POSTS_GINI(0, 0, false),
    ANSWERED_48H(0, 0, false),
    QUESTION_SHARE(0, 0, false),
    PURPOSES(0, 0, false),
    LOCAL_HOURS(0, 0, true),
    REACH(0, 0, true),
    INITIATIVES_REACHED(0, 0, true),
    AGREEMENT(1, 9, false),
    AGREEMENT_CHANGE(2, 2, false),
    AGREEMENT_CHANGE_FORMS(2, 2, false),
    TOOL_CONCENTRATION(1, 9, false);

    private final int fewestWaves;
    private final int mostWaves;
    private final boolean byAttribute;

    Method(int fewestWaves, int mostWaves, boolean byAttribute) {
        this.fewestWaves = fewestWaves;
        this.mostWaves = mostWaves;
        this.byAttribute = byAttribute;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Method> of(String id) {
        return Arrays.stream(values()).filter(method -> method.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Method::id).toList();
    }

    boolean takesWaves(int count) {
        return fewestWaves <= count && count <= mostWaves;
    }

    /** Number of waves as a plan's author reads it. */
    String wavesWanted() {
        return fewestWaves == mostWaves ? String.valueOf(fewestWaves) : fewestWaves + "–" + mostWaves;
    }

    boolean comparesGroups() {
        return byAttribute;
    }

    boolean takes(Kind kind) {
        return sources().contains(kind);
    }

    private Set<Kind> sources() {
        return switch (this) {
            case MEAN_CHANGE, DISTRIBUTION, CHANGE_BY_SESSIONS, CHANGE_BY_HOURS -> Set.of(Kind.SCALE, Kind.ITEM);
            case SESSIONS_HELD,
                    MEAN_SESSIONS,
                    MEAN_HOURS,
                    SUSTAINED_SHARE,
                    ONE_OFF_SHARE,
                    ACTIVE_SHARE,
                    POSTS_PER_ACTIVE,
                    POSTS_GINI,
                    ANSWERED_48H,
                    QUESTION_SHARE,
                    PURPOSES,
                    LOCAL_HOURS,
                    REACH,
                    INITIATIVES_REACHED -> Set.of(Kind.ENGAGEMENT);
            case TOOL_CONCENTRATION -> Set.of(Kind.ITEM);
            case AGREEMENT, AGREEMENT_CHANGE, AGREEMENT_CHANGE_FORMS -> Set.of(Kind.AGREEMENT);
            default -> Set.of(Kind.NETWORK);
        };
    }

    String sourcesWanted() {
        return String.join(", ", sources().stream().map(Kind::id).sorted().toList());
    }
}
