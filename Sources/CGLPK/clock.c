#define _GNU_SOURCE /* RTLD_DEFAULT */
#include "guard.h"

#include <dlfcn.h>
#include <time.h>

/* What the clock of a cancelled solve jumps by at every look at it, in milliseconds: more than any time limit. At every look,
   because the first one may be taken for the start of a loop; and little enough for three of them to fit an int, which GLPK
   computes the rest of a limit in. */
static const double jump = 1.1 * CGLPK_LONGEST_MILLISECONDS;

/* GLPK's own function of this name, which its loops ask at every iteration: the dynamic linker takes this one instead.
   A cancelled solve is told that its time is up, and it ends as by a time limit, everything in order: the simplex method
   has no callback that could stop it, and a node's relaxation cannot even be cut into slices. Other threads, and this one
   outside of a watched call, are told the time: milliseconds since 1970, as GLPK does. */
double glp_time(void) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  double milliseconds = 1e3 * (double)now.tv_sec + (double)(now.tv_nsec / 1000000);
  cglpk_watch *watch = &cglpk_current()->watch;
  if (watch->poll == NULL) return milliseconds;
  if (!watch->expired && milliseconds != watch->polled_at) {
    watch->polled_at = milliseconds;
    watch->expired = watch->poll(watch->context);
  }
  if (watch->expired) watch->looks += 1;
  return milliseconds + jump * watch->looks;
}

/* False where symbols of a library are bound to itself: then only slices and callbacks notice a cancellation. */
bool cglpk_has_clock(void) { return dlsym(RTLD_DEFAULT, "glp_time") == (void *)glp_time; }

cglpk_watch cglpk_watch_with(cglpk_poll poll, void *context) {
  cglpk_watch outer = cglpk_current()->watch;
  cglpk_current()->watch = (cglpk_watch){.poll = poll, .context = context};
  return outer;
}
