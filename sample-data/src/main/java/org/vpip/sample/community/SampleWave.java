package org.vpip.sample.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Waves of the sample, with the dates of its waves.csv. */
public enum SampleWave {
    T0(LocalDate.of(2024, 9, 16), LocalDate.of(2024, 10, 11), 2.65),
    T1(LocalDate.of(2025, 9, 22), LocalDate.of(2025, 10, 17), 1.2),
    T2(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 4, 17), 0.6);

    public static final List<SampleWave> ALL = List.of(values());

    /** Waves in which members were also asked for their advice network. */
    public static final List<SampleWave> WITH_NETWORK = List.of(T0, T1);

    /** Effect of the outlook on answering, on the scale of log odds; confident and less isolated people answer more. */
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

    /** Returns the probability that a person answers in this wave; a lower outlook makes loss more likely. */
    double responseProbability(double outlook) {
        return 1 / (1 + StrictMath.exp(-(willingness + PULL * outlook)));
    }
}
