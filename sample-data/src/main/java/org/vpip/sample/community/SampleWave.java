package org.vpip.sample.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The three times of asking; the dates are those of the sample's waves.csv. */
public enum SampleWave {
    T0(LocalDate.of(2024, 9, 16), LocalDate.of(2024, 10, 11), 2.65),
    T1(LocalDate.of(2025, 9, 22), LocalDate.of(2025, 10, 17), 1.2),
    T2(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 4, 17), 0.6);

    public static final List<SampleWave> ALL = List.of(values());

    /** The waves in which members were also asked who they turn to. */
    public static final List<SampleWave> WITH_NETWORK = List.of(T0, T1);

    /** How much more likely confident and less isolated people are to answer, on the scale of log odds. */
    private static final double PULL = 0.6;

    private final LocalDate opens;
    private final LocalDate closes;
    private final double willingness;

    SampleWave(LocalDate opens, LocalDate closes, double willingness) {
        this.opens = opens;
        this.closes = closes;
        this.willingness = willingness;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    LocalDate opens() {
        return opens;
    }

    LocalDate closes() {
        return closes;
    }

    /** Probability that somebody answers in this wave; the lower the outlook, the more are lost. */
    double responseProbability(double outlook) {
        return 1 / (1 + StrictMath.exp(-(willingness + PULL * outlook)));
    }
}
