package org.vpip.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The small version; {@code ./vpip soak} runs the large one and writes docs/accuracy.md. */
class ProcedureStudyTest {
    private static final int SAMPLES = 400;

    @Test
    void keepsItsPromisesForNormalScores() {
        // four binomial standard errors of 400 samples beside the promise; discrete tests may stay below 5 %
        for (ProcedureStudy.ProcedureResult row : new ProcedureStudy(4, SAMPLES).run(Shape.NORMAL)) {
            boolean test = row.procedure().kind() == Procedure.Kind.TEST;
            double least = test ? 0 : row.procedure() == Procedure.BCA ? 0.82 : 0.89;
            double most = test ? 0.095 : 1;
            for (OptionalDouble share : row.share()) {
                assertThat(share.orElseThrow()).as(row.toString()).isBetween(least, most);
            }
        }
    }

    @Test
    void givesTheSameSharesForTheSameSeed() {
        assertThat(new ProcedureStudy(5, 8).run()).isEqualTo(new ProcedureStudy(5, 8).run());
    }
}
