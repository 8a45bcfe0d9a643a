package org.vpip.analysis.planted;

import org.apache.poi.ss.usermodel.Workbook;

/** Violates rule 5: a library outside its place. */
public record WorkbookDependency(Workbook workbook) {}
