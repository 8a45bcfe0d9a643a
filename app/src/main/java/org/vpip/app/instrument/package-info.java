/** Instruments as files: inspection, conversion, print and publication. */
package org.vpip.app.instrument;
