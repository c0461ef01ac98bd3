/* Preloaded into a program, ends it at the Nth change of a file whose path holds CUT_PATH, or makes the disk full from
   there on. Half of the last write reaches the file, as in a power cut.

   cc -shared -fPIC -O1 -o cut-short.so cut-short.c -ldl
   LD_PRELOAD=./cut-short.so CUT_PATH=.book CUT_AT=7 CUT_HOW=kill program …                                       */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long count;

static int concerns_path(const char *path) {
  const char *wanted = getenv("CUT_PATH");
  return wanted && path && strstr(path, wanted);
}

static int concerns(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return concerns_path(path);
}

/* 0 goes on, 1 ends here, 2 the disk is full. */
static int fate(void) {
  const char *at = getenv("CUT_AT"), *how = getenv("CUT_HOW");
  if (!at) return 0;
  count += 1;
  if (how && !strcmp(how, "full")) return count >= atol(at) ? 2 : 0;
  return count == atol(at);
}

#define NEXT(name) __typeof__(&name) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define POSITIONED(name, offset_type)                                                   \
  ssize_t name(int file, const void *bytes, size_t size, offset_type offset) {          \
    NEXT(name);                                                                         \
    if (concerns(file)) switch (fate()) {                                               \
      case 1: next(file, bytes, size / 2, offset); raise(SIGKILL);                      \
      case 2: errno = ENOSPC; return -1;                                                \
    }                                                                                   \
    return next(file, bytes, size, offset);                                             \
  }
POSITIONED(pwrite, off_t)
POSITIONED(pwrite64, off64_t)

ssize_t write(int file, const void *bytes, size_t size) {
  NEXT(write);
  if (concerns(file)) switch (fate()) {
    case 1: next(file, bytes, size / 2); raise(SIGKILL);
    case 2: errno = ENOSPC; return -1;
  }
  return next(file, bytes, size);
}

#define PLAIN(name, parameters, arguments, concerned)                                   \
  int name parameters {                                                                 \
    NEXT(name);                                                                         \
    if (concerned && fate() == 1) raise(SIGKILL);                                       \
    return next arguments;                                                              \
  }
PLAIN(ftruncate, (int file, off_t size), (file, size), concerns(file))
PLAIN(ftruncate64, (int file, off64_t size), (file, size), concerns(file))
PLAIN(fsync, (int file), (file), concerns(file))
PLAIN(fdatasync, (int file), (file), concerns(file))
PLAIN(unlink, (const char *path), (path), concerns_path(path))
PLAIN(link, (const char *from, const char *to), (from, to), concerns_path(to))
PLAIN(rename, (const char *from, const char *to), (from, to), concerns_path(to))
