package org.vpip.analysis.planted;

import java.util.List;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.study.Study;

/** Violates rule 9: a method that takes answers from the study, whether or not people consent to their use. */
public final class RawRecords {
    public List<Response> answers(Study study) {
        return study.responses().all();
    }
}
