# The change from the first to the third wave of 8 communities of 6 people that change by different amounts, a true change of 0.5: coverage
# of the 95 % intervals by Kenward and Roger and their mean width, of communities as fixed effects, as random effects, and of both communities
# and communities by wave as random effects, without variances of 0, as in model_over_waves. Rscript communities.R
suppressMessages({library(lme4); library(emmeans)}); set.seed(4)
fit <- function(f, d) suppressWarnings(suppressMessages(lmer(f, d)))
nested <- function(d) { m<-fit(y~w+(1|p)+(1|c)+(1|c:w),d); t<-getME(m,"theta"); kept<-c("(1|c)","(1|c:w)")[t[c("c.(Intercept)","c:w.(Intercept)")]>=1e-4]
 if (length(kept)==2) m else fit(reformulate(c("w","(1|p)",kept),"y"),d) }
one <- function(k, n) { home<-rep(1:k,each=n); u<-rnorm(k*n)+.5*rnorm(k)[home]; change<-matrix(.3*rnorm(3*k),k)
 Y<-sapply(0:2,function(w) u+.8*rnorm(k*n)+.25*w+change[home,w+1])
 d<-data.frame(y=c(Y),w=factor(rep(0:2,each=k*n)),p=factor(rep(1:(k*n),3)),c=factor(rep(home,3)))
 r<-c()
 for (m in list(fit(y~w+c+(1|p),d), fit(y~w+(1|p)+(1|c),d), nested(d))) {
  e<-suppressMessages(as.data.frame(confint(contrast(emmeans(m,~w,lmer.df="kenward-roger"),list(change=c(-1,0,1)))))); r<-c(r,e$lower.CL<.5&&.5<e$upper.CL,e$upper.CL-e$lower.CL) }
 r }
x<-replicate(400,one(8,6)); print(rowMeans(x))
