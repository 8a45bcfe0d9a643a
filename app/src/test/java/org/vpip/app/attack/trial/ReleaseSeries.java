package org.vpip.app.attack.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.vpip.app.attack.trial.ReleaseTrial.ReleaseOutcome;

/**
 * Many generated studies, one after the other.
 *
 * @param seed of the first study; each next one has the next seed
 * @param mostPeople of a study at its start
 * @param folder for their files
 */
public record ReleaseSeries(long seed, int mostPeople, Path folder) {
    /**
     * What came out of all studies.
     *
     * @param exact protected numbers that follow exactly
     * @param narrow other protected numbers whose range is narrower than the rule
     */
    public record ReleaseSummary(int studies, int released, int refused, long exact, long narrow) {
        private ReleaseSummary with(ReleaseOutcome outcome) {
            return new ReleaseSummary(
                    studies + 1,
                    released + outcome.released(),
                    refused + outcome.refused(),
                    exact + outcome.exact(),
                    narrow + outcome.leaks().size() - outcome.exact());
        }

        public boolean isSafe() {
            return exact == 0 && narrow == 0;
        }
    }

    /** Releases and attacks so many studies. */
    public ReleaseSummary run(int studies, Consumer<ReleaseOutcome> listener) throws IOException {
        ReleaseSummary summary = new ReleaseSummary(0, 0, 0, 0, 0);
        for (int study = 0; study < studies; study++) {
            ReleaseOutcome outcome =
                    new ReleaseTrial(seed + study, mostPeople, folder.resolve("study" + (seed + study))).run();
            listener.accept(outcome);
            summary = summary.with(outcome);
        }
        return summary;
    }
}
