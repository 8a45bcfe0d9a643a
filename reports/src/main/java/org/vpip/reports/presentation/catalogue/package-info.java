/** The presentation of every kind of details, and the sentences of findings. */
package org.vpip.reports.presentation.catalogue;
