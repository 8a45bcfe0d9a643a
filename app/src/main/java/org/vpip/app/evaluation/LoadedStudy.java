package org.vpip.app.evaluation;

import java.nio.file.Path;
import java.util.List;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.analysis.plan.PlanReader;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.folder.StudyReader;

/** A study and its plan as read, with everything that is wrong with them. They may be used when there is nothing. */
public record LoadedStudy(Study study, IndicatorPlan plan, List<Problem> problems) {
    public LoadedStudy {
        problems = List.copyOf(problems);
    }

    public static LoadedStudy read(Path folder) {
        Problems problems = new Problems();
        Study study = StudyReader.read(folder, problems);
        IndicatorPlan plan = PlanReader.read(study, problems);
        return new LoadedStudy(study, plan, worthTelling(problems.list()));
    }

    /** Of a folder that is not there nothing else needs to be said. */
    private static List<Problem> worthTelling(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.code() == ProblemCode.NO_SUCH_FOLDER)
                .findFirst()
                .map(List::of)
                .orElse(problems);
    }

    public boolean isUsable() {
        return problems.isEmpty();
    }
}
