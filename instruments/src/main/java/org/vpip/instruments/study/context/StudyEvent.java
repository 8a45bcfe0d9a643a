package org.vpip.instruments.study.context;

import java.time.LocalDate;
import org.vpip.instruments.wording.Wording;

/** An event that could explain a change, on one day in the study's zone. */
public record StudyEvent(LocalDate date, Wording label) {}
