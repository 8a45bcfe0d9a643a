package org.vpip.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;

class WorkbookStylesTest {
    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 0.0499, 0.0499",
        "ENGLISH, 0.0501, 0.0501",
        "ENGLISH, 0.049997, 0.049997",
        "ENGLISH, 0.0494, 0.049",
        "ENGLISH, 0.21444, 0.214",
        "ENGLISH, 0.0004, < 0.001",
        "FRENCH, 0.0004, '<\u00A00,001'"
    })
    void aPValueShowsOnWhichSideOfTheLevelItLies(Language language, double p, String shown) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFCell cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellValue(p);
            cell.setCellStyle(
                    new WorkbookStyles(workbook, language).of(new ReportCell.NumberCell(p, NumberFormat.P_VALUE)));
            assertThat(new DataFormatter(Locale.ROOT).formatCellValue(cell)).isEqualTo(shown);
            assertThat(cell.getNumericCellValue()).isEqualTo(p);
        }
    }
}
