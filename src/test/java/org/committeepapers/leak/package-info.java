/** Whether anything exempt leaves the restricted part. */
package org.committeepapers.leak;
