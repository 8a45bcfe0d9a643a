/** Instruments as files: looking into them, converting and comparing them, printing and publishing them. */
package org.vpip.app.instrument;
