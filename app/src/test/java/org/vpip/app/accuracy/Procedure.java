package org.vpip.app.accuracy;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** A test at level 0.05 where nothing is to be found, or an interval of level 0.95 around a known truth. */
public enum Procedure {
    PAIRED_T("paired t test", Kind.TEST, TestSamples::pairedT),
    WILCOXON("Wilcoxon signed rank", Kind.TEST, TestSamples::wilcoxon),
    SIGN("sign test", Kind.TEST, TestSamples::sign),
    SIGN_FLIP("sign-flip permutation", Kind.TEST, TestSamples::signFlip),
    WELCH("Welch t test, n in each group", Kind.TEST, TestSamples::welch),
    MANN_WHITNEY("Mann-Whitney, n in each group", Kind.TEST, TestSamples::mannWhitney),
    MCNEMAR_MID_P("McNemar mid-p (answers 4 and 5 are yes)", Kind.TEST, TestSamples::mcnemarMidP),
    EQUIVALENCE("equivalence, change at the margin", Kind.TEST, TestSamples::equivalence),
    KENDALL("Kendall tau of independent scores", Kind.TEST, TestSamples::kendall),
    T_INTERVAL("mean change, t", Kind.INTERVAL, IntervalSamples::tInterval),
    BCA("mean change, BCa (1,000 resamples)", Kind.INTERVAL, IntervalSamples::bca),
    HODGES_LEHMANN("pseudomedian, Hodges-Lehmann", Kind.INTERVAL, IntervalSamples::hodgesLehmann),
    D_Z("d_z, noncentral t", Kind.INTERVAL, IntervalSamples::dZ),
    DOMINANCE("rises less falls, dominance", Kind.INTERVAL, IntervalSamples::dominance),
    NEWCOMBE("paired difference of shares, Newcombe 10", Kind.INTERVAL, IntervalSamples::newcombe),
    WELCH_INTERVAL("difference of two groups, Welch", Kind.INTERVAL, IntervalSamples::welchInterval),
    PEARSON("Pearson r of independent scores, Fisher z", Kind.INTERVAL, IntervalSamples::pearson),
    SPEARMAN("Spearman rho of independent scores, Bonett-Wright", Kind.INTERVAL, IntervalSamples::spearman),
    FELDT("alpha .80 of four normal items, Feldt", Kind.INTERVAL, IntervalSamples::feldt),
    SIGN_SHARE("share of changes that rise, Clopper-Pearson", Kind.INTERVAL, IntervalSamples::signShare),
    SHARE("share answering 4 or 5, Wilson", Kind.INTERVAL, IntervalSamples::share),
    RISK_DIFFERENCE("paired difference of shares, Wald", Kind.INTERVAL, IntervalSamples::riskDifference),
    ODDS_RATIO("paired odds ratio, exact", Kind.INTERVAL, IntervalSamples::oddsRatio),
    SLOPE("slope on unrelated scores, t", Kind.INTERVAL, ModelSamples::slope),
    SLOPE_HC3("slope on unrelated scores, HC3", Kind.INTERVAL, ModelSamples::robustSlope),
    SATTERTHWAITE("third wave less first, mixed model, Satterthwaite", Kind.INTERVAL, ModelSamples::satterthwaite),
    KENWARD_ROGER("third wave less first, mixed model, Kenward-Roger", Kind.INTERVAL, ModelSamples::kenwardRoger),
    RUBIN("slope, 30 % of answers imputed five times", Kind.INTERVAL, ModelSamples::pooledSlope);

    static final double LEVEL = 0.05;

    private final String label;
    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // method references without state
    private final Sampling sampling;

    Procedure(String label, Kind kind, Sampling sampling) {
        this.label = label;
        this.kind = kind;
        this.sampling = sampling;
    }

    /** What is counted. */
    public enum Kind {
        /** How often it rejects; 5 % is promised. */
        TEST,
        /** How often it holds the truth; 95 % is promised. */
        INTERVAL
    }

    /** Draws a sample of n people and says whether the procedure rejects, or holds the truth. */
    @FunctionalInterface
    private interface Sampling {
        Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random);
    }

    /** Whether it rejects, or holds the truth, for one sample; empty where there is no result or nothing to ask. */
    Optional<Boolean> once(Shape shape, int n, UniformRandomProvider random) {
        return sampling.once(shape, n, random);
    }

    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }
}
