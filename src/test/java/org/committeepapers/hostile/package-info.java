/** Files that harm, by design or by seeded accident, and what every one of them must end as. */
package org.committeepapers.hostile;
