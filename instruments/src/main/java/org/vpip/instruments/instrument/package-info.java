/** The questionnaire as data: items, choices, scales and answers. Knows no file format. */
package org.vpip.instruments.instrument;
