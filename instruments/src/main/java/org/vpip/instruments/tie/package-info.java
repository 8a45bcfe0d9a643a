/** Network data: nominations by wave, and the people who were asked but did not answer. */
package org.vpip.instruments.tie;
