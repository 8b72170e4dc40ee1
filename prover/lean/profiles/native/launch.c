/* launch PARENT ADDRESS_SPACE_BYTES PROGRAM ARGS...: become PROGRAM, but die with the parent and stay
   inside an address space. Limits set here hold before the first line of PROGRAM runs, and nothing has to
   happen between fork and exec in a Python process full of threads. */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

int main(int argc, char **argv) {
  if (argc < 4) return 125;
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  if (getppid() != (pid_t)atol(argv[1])) return 125; /* the parent was gone before prctl */
  rlim_t bytes = (rlim_t)strtoull(argv[2], NULL, 10);
  struct rlimit memory = {bytes, bytes}, none = {0, 0};
  if (bytes && setrlimit(RLIMIT_AS, &memory)) { perror("setrlimit"); return 125; }
  setrlimit(RLIMIT_CORE, &none);
  execvp(argv[3], argv + 3);
  perror(argv[3]);
  return 127;
}
