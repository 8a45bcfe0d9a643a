package org.vpip.analysis.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tabular.SheetRow;

/** The cell of a row of the plan that names its waves. */
record WaveCell(Study study, SheetRow row, Problems problems) {
    private static final String WAVES = "waves";

    /** Returns the named waves; reports unknown ones, and those named twice or in another order than they open. */
    List<WaveId> read() {
        List<WaveId> waves = PlanReader.words(row, WAVES).map(WaveId::new).toList();
        for (WaveId wave : waves) {
            if (study.wave(wave).isEmpty() && !study.waves().isEmpty()) {
                row.report(problems, ProblemCode.UNKNOWN_REFERENCE, WAVES, wave.value(), "waves");
            }
        }
        checkOrder(waves.stream().filter(wave -> study.wave(wave).isPresent()).toList());
        return waves;
    }

    private void checkOrder(List<WaveId> waves) {
        for (int i = 1; i < waves.size(); i++) {
            WaveId wave = waves.get(i);
            WaveId earlier = waves.get(i - 1);
            if (waves.subList(0, i).contains(wave)) {
                row.report(problems, ProblemCode.WAVE_TWICE, WAVES, wave);
            } else if (opensBefore(wave, earlier)) {
                row.report(problems, ProblemCode.WAVES_REVERSED, WAVES, wave, earlier);
            }
        }
    }

    private boolean opensBefore(WaveId one, WaveId other) {
        Optional<LocalDate> day = study.wave(one).map(Wave::opens);
        return study.wave(other)
                .map(Wave::opens)
                .filter(later -> day.filter(later::isAfter).isPresent())
                .isPresent();
    }
}
